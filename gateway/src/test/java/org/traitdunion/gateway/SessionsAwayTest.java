package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The database of shared sessions does not answer, not even at the start. */
@TestPropertySource(properties = {"traitdunion.session-store=mongodb", "traitdunion.mongodb-uri=mongodb://127.0.0.1:9"})
class SessionsAwayTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/session", "/login"})
    void itIsSaidSoonAndAsAProblem(String path) {
        Browser browser = browser();
        browser.cookie("__Host-SESSION", "kept".repeat(10) + "now");
        Instant began = Instant.now();
        HttpResponse<String> answer = browser.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("urn:traitdunion:problem:unavailable", "Yours is kept");
        assertThat(Duration.between(began, Instant.now()))
                .as("MongoDB's driver would take thirty by itself")
                .isLessThan(Duration.ofSeconds(20));
    }
}
