package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, malformed, or do not come. */
class BodiesTest extends GatewayTest {

    @Test
    void bodyOverTheLimitReachesNoService() {
        Browser browser = signedIn("camille");
        String large = "x".repeat(256 * 1024 + 1);
        int before = network.received().size();
        HttpResponse<String> announced = browser.write("PUT", "/api/events/1", large);
        HttpResponse<String> chunked = browser.send(browser.request("/api/events/1")
                .header(
                        "Authorization",
                        "Bearer " + network.accessToken("a", Instant.now().plusSeconds(60)))
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))))
                .build());
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("urn:traitdunion:problem:body-too-large");
        assertThat(network.received()).hasSize(before);
        assertThat(browser.write("PUT", "/api/events/1", large.substring(1)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events/1", "/logout", "/logout/connect/back-channel/keycloak", "/x", "/"})
    void bodyThatComesByDropsIsGivenUpAndItsConnectionEnds(String path) throws Exception {
        try (java.net.Socket slow = new java.net.Socket("localhost", port)) {
            slow.setSoTimeout(5_000);
            slow.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                            .getBytes(UTF_8));
            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        slow.getOutputStream().write('x');
                        return slow.getInputStream().available() > 0;
                    });
            assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:traitdunion:problem:request-timeout");
        }
    }

    /** It would be kept for as long as the answer takes: a stream takes hours. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/notifications/stream", "/api/me", "/", "/assets/x.js", "/auth/realms/traitdunion"})
    void bodyOfWhatIsOnlyReadIsRefused(String path) {
        Browser browser = signedIn("camille");
        int before = network.received().size();
        HttpResponse<String> answer = browser.send("GET", path, "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:traitdunion:problem:invalid-request");
        assertThat(network.received()).hasSize(before);
    }

    @Test
    void malformedFormIsAnInvalidRequest() {
        for (String form : new String[] {"a=%zz", "a=%", "a=1&".repeat(200)}) {
            HttpResponse<String> answer =
                    browser().send("POST", "/logout", form, "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:traitdunion:problem:invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Slow: ",
                "Content-Length: 1000\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n3e8\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n3"
            })
    void halfARequestIsGivenUp(String half) throws Exception {
        try (java.net.Socket slow = new java.net.Socket("localhost", port)) {
            slow.setSoTimeout(6_000); // twice the time-out: once for the body, once for its rest
            slow.getOutputStream().write(("PUT /api/events/1 HTTP/1.1\r\nHost: localhost\r\n" + half).getBytes(UTF_8));
            String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).containsPattern("^$|^HTTP/1.1 40[08] ");
        }
    }

    @Test
    void chunkedBodyWithinTheLimitPasses() {
        Browser browser = browser();
        HttpResponse<String> answer = browser.send(browser.request("/api/events/1")
                .header(
                        "Authorization",
                        "Bearer " + network.accessToken("a", Instant.now().plusSeconds(60)))
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(UTF_8))))
                .build());
        assertThat(answer.body()).contains("body: {}");
    }
}
