package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A proxy that is trusted says whom it speaks for ({@code FORWARD_HEADERS=native}), and nothing else. */
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindAProxyTest extends GatewayTest {

    @Test
    void addressOfTheReaderIsTheOneThatTheProxySaw() {
        assertThat(signedIn("camille")
                        .get("/api/me", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "evil.example")
                        .body())
                .contains("x-forwarded-for: 203.0.113.7", "x-forwarded-host: reseau.example")
                .doesNotContain("evil.example");
    }

    @Test
    void readerOnAPrivateAddressIsNotBelievedTo() {
        assertThat(signedIn("camille")
                        .get("/api/me", "X-Forwarded-For", "198.51.100.7, 10.1.2.3")
                        .body())
                .contains("x-forwarded-for: 10.1.2.3")
                .doesNotContain("198.51.100.7");
    }

    /** A tenth of what an address may ask. */
    @Test
    void whoeverBeginsSignInsWithoutEndKeepsNobodyElseFromSigningIn() {
        Browser victim = browser();
        Map<String, String> asked = victim.begin("/");
        Browser flood = browser();
        for (int request = 0; request < 1_001; request++) {
            flood.cookie("__Host-SESSION", "none");
            flood.get("/login?to=/", "X-Forwarded-For", "203.0.113.9");
        }

        victim.end(network, asked, "camille");

        assertThat(victim.get("/api/me").statusCode()).isEqualTo(200);
    }
}
