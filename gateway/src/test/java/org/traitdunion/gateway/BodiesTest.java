package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Bodies that are too large, malformed, or do not come. */
@TestPropertySource(properties = "traitdunion.timeout=2s")
class BodiesTest extends GatewayTest {

    @Test
    void bodyOverTheLimitReachesNoService() {
        Browser browser = signedIn("camille");
        String large = "x".repeat(256 * 1024 + 1);
        int before = network.received().size();
        HttpResponse<String> announced = browser.write("PUT", "/api/events/1", large);
        HttpResponse<String> chunked = browser.send(browser.request("/api/events/1")
                .header("Authorization", "Bearer " + tokenOf("a"))
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
        try (Socket slow = new Socket("localhost", port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                            .getBytes(UTF_8));
            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> answeredAfterADrop(slow));
            assertThat(saidUntilItsEnd(slow))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:traitdunion:problem:request-timeout");
        }
    }

    private static boolean answeredAfterADrop(Socket slow) throws IOException {
        try {
            slow.getOutputStream().write('x');
        } catch (SocketException _) {
            // it has ended since the last drop, and its answer can be read all the same
        }
        return slow.getInputStream().available() > 0;
    }

    /** Where drops were left unread when it was closed, its end is a reset. */
    private static String saidUntilItsEnd(Socket connection) throws IOException {
        var said = new ByteArrayOutputStream();
        try {
            connection.getInputStream().transferTo(said);
        } catch (SocketException _) {
            // as good an end as any
        }
        return said.toString(UTF_8);
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
        try (Socket slow = new Socket("localhost", port)) {
            slow.setSoTimeout(15_000); // twice the time-out, once for the body and once for its rest, and time to spare
            slow.getOutputStream().write(("PUT /api/events/1 HTTP/1.1\r\nHost: localhost\r\n" + half).getBytes(UTF_8));
            String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).containsPattern("^$|^HTTP/1.1 40[08] ");
        }
    }

    @Test
    void chunkedBodyWithinTheLimitPasses() {
        Browser browser = browser();
        HttpResponse<String> answer = browser.send(browser.request("/api/events/1")
                .header("Authorization", "Bearer " + tokenOf("a"))
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(UTF_8))))
                .build());
        assertThat(answer.body()).contains("body: {}");
    }
}
