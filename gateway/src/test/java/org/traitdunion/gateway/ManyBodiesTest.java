package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Strangers send half of many bodies at once. */
@TestPropertySource(
        properties = {"traitdunion.max-body=1KB", "traitdunion.timeout=20s", "server.tomcat.connection-timeout=20s"})
class ManyBodiesTest extends GatewayTest {

    @Test
    void takeTheMemoryForBodiesAndNoMoreAndWhoSendsNoneIsServed() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int one = 0; one < 128; one++) {
                held.add(sending("Transfer-Encoding: chunked", "400\r\n" + "x".repeat(1024) + "\r\n"));
            }
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> answerToASmallOne().startsWith("HTTP/1.1 429"));

            assertThat(answerToASmallOne()).contains("Retry-After: 1", "urn:traitdunion:problem:too-many-requests");
            assertThat(browser().get("/api/session").statusCode()).isEqualTo(200);
        } finally {
            for (Socket one : held) {
                one.close();
            }
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> answerToASmallOne().startsWith("HTTP/1.1 401"));
    }

    private String answerToASmallOne() throws IOException {
        return answer(sending("Content-Length: 2", "{}"));
    }

    private Socket sending(String framing, String part) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("PUT /api/events/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing + "\r\n\r\n"
                                + part)
                        .getBytes(UTF_8));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            socket.setSoTimeout(5_000);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
