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

/** Strangers send half of many large bodies at once. */
@TestPropertySource(
        properties = {"traitdunion.max-body=16KB", "traitdunion.timeout=20s", "server.tomcat.connection-timeout=20s"})
class ManyBodiesTest extends GatewayTest {

    private static final int SIZE = 16_384;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void takeTheMemoryForLargeBodiesAndNoMoreAndWhoSendsASmallOneIsServed() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            await().atMost(SOON).until(() -> {
                for (int one = 0; one < 32; one++) {
                    held.add(sending("Transfer-Encoding: chunked", "4000\r\n" + "x".repeat(SIZE) + "\r\n"));
                }
                return answer(large()).startsWith("HTTP/1.1 429");
            });

            assertThat(answer(large())).contains("Retry-After: 1", "urn:traitdunion:problem:too-many-requests");
            assertThat(answer(
                            sending("Transfer-Encoding: chunked", "4001\r\n" + "x".repeat(SIZE + 1) + "\r\n0\r\n\r\n")))
                    .as("no patience would help it")
                    .startsWith("HTTP/1.1 413");
            assertThat(answer(sending("Content-Length: 2", "{}"))).startsWith("HTTP/1.1 401");
            assertThat(browser().get("/api/session").statusCode()).isEqualTo(200);
        } finally {
            for (Socket one : held) {
                one.close();
            }
        }
        await().atMost(SOON).until(() -> answer(large()).startsWith("HTTP/1.1 401"));
    }

    private Socket large() throws IOException {
        return sending("Content-Length: " + SIZE, "x".repeat(SIZE));
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
            socket.setSoTimeout((int) SOON.toMillis());
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
