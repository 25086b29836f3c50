package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Keycloak takes the question for its keys, which nobody has asked for yet, and never answers it. */
@TestPropertySource(properties = "traitdunion.timeout=1s")
class SilentKeysTest extends GatewayTest {

    /** Less than the ten seconds of any other network: it is this one's second that ends it. */
    private static final Duration SOON = Duration.ofSeconds(9);

    @BeforeEach
    void silence() {
        network.silence("/certs");
    }

    @AfterEach
    void speak() {
        network.silence(null);
    }

    @Test
    void lastStepOfASignInWaitsNoLongerThanAnyOtherRequest() {
        Browser browser = browser();
        var asked = browser.begin("/");

        assertThat(soon(() -> browser.end(network, asked, "camille"))).isEqualTo("no location, status 503");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void messageOfTheBackChannelWaitsNoLongerThanAnyOtherRequest() {
        HttpResponse<String> answer = soon(() -> browser()
                .send(browser()
                        .request("/logout/connect/back-channel/keycloak")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + network.logoutToken("camille")))
                        .build()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    private static <T> T soon(Supplier<T> request) {
        Instant begun = Instant.now();
        T answer = request.get();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
        return answer;
    }
}
