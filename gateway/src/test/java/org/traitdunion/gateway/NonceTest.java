package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity token is an answer to the very sign-in that asks for it, or it is worth nothing. */
class NonceTest extends GatewayTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "another"})
    void identityTokenOfAnotherSignInSignsNobodyIn(@Nullable String nonce) {
        Browser browser = browser();
        Map<String, String> asked = new HashMap<>(browser.begin("/"));
        if (nonce == null) {
            asked.remove("nonce");
        } else {
            asked.put("nonce", nonce);
        }

        browser.end(network, asked, "camille");

        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void identityTokenOfThisSignInDoes() {
        assertThat(signedIn("camille").get("/api/me").statusCode()).isEqualTo(200);
    }
}
