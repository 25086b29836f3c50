package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Keycloak is away, and somebody goes to a page. */
@TestPropertySource(properties = "traitdunion.timeout=2s")
class ProblemPageTest extends GatewayTest {

    private static final String[] BROWSER = {
        "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language", "en-GB,en;q=0.9"
    };

    @BeforeEach
    void keycloakIsAway() {
        breakers.circuitBreaker("keycloak").transitionToForcedOpenState();
    }

    @Test
    void whoeverGoesToKeycloakReadsAPageInOurLookAndMayTryAgain() {
        isAPage(browser().get("/auth/realms/traitdunion/protocol/openid-connect/auth", BROWSER));
    }

    @Test
    void whoComesBackFromItDoesSoToo() {
        Browser browser = browser();
        String state = browser.begin("/").getOrDefault("state", "");
        HttpResponse<String> answer = browser.get(
                "/login/oauth2/code/keycloak?code=held&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8),
                BROWSER);
        isAPage(answer);
        assertThat(answer.headers().firstValue("retry-after")).contains("5");
        assertThat(answer.body())
                .as("nobody has a session yet")
                .contains("sign-in service is unavailable")
                .doesNotContain("Your session");
    }

    private static void isAPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("vary").orElse("")).contains("Accept");
        assertThat(answer.body())
                .contains("<html lang=\"en\">", "<h1>Temporarily unavailable</h1>", "<a href=\"\">Try again</a>");
        String policy = answer.headers().firstValue("content-security-policy").orElseThrow();
        String nonce = policy.replaceAll(".*style-src [^;]*'nonce-([^']+)'.*", "$1");
        assertThat(answer.body())
                .containsOnlyOnce("<style nonce=\"" + nonce + "\">")
                .doesNotContain("style=", "<script");
    }

    @Test
    void aFormThatKeycloakCannotTakeIsAnsweredByAPageInFrenchUnlessAskedOtherwise() {
        HttpResponse<String> answer = browser()
                .send(
                        "POST",
                        "/auth/realms/traitdunion/login-actions/authenticate",
                        "username=a",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        "text/html");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<html lang=\"fr\">", "Momentanément indisponible", "Réessayer");
    }

    @Test
    void programsReadAProblemAsBefore() {
        HttpResponse<String> answer = browser().get("/auth/realms/traitdunion/account", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }
}
