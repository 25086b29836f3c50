package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A crowd takes as much memory as its connections are allowed to, and whoever comes on top waits outside. */
@TestPropertySource(properties = {"CONNECTIONS=10", "server.tomcat.connection-timeout=20s"})
class ConnectionsTest extends GatewayTest {

    @Test
    void whoComesOnTopWaitsUntilAnotherLeaves() throws IOException {
        var held = new ArrayDeque<Socket>();
        try (var late = new Socket()) {
            for (int i = 0; i < 10; i++) {
                held.add(asking("GET / HTTP/1.1\r\n"));
            }
            late.connect(held.getFirst().getRemoteSocketAddress());
            late.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            late.setSoTimeout(1_000);
            assertThatThrownBy(() -> late.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            held.removeFirst().close();
            late.setSoTimeout(10_000);
            assertThat(new String(late.getInputStream().readNBytes(8), UTF_8)).isEqualTo("HTTP/1.1");
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private Socket asking(String half) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(half.getBytes(UTF_8));
        return socket;
    }
}
