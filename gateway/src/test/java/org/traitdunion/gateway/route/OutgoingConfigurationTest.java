package org.traitdunion.gateway.route;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before a service that hangs up on every second request that it has read, whole. */
@Timeout(20)
class OutgoingConfigurationTest {

    private final CloseableHttpClient client = new OutgoingConfiguration().httpClient();
    private final ServerSocket service = open();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() throws IOException {
        client.close();
        service.close();
    }

    @Test
    void whatOnlyReadsIsAskedOnceMoreWhenItsConnectionEnds() throws IOException {
        assertThat(send("GET")).isEqualTo(200);
        assertThat(send("GET")).isEqualTo(200);
        assertThat(heard).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE"})
    void aWriteIsSentOnce(String method) throws IOException {
        assertThat(send(method)).isEqualTo(200);
        assertThatThrownBy(() -> send(method)).isInstanceOf(IOException.class);
        assertThat(heard).hasSize(2);
    }

    @Test
    void anEmptyWriteSaysThatItIsEmpty() throws IOException {
        send("PUT");
        assertThat(heard.getFirst()).contains("Content-Length: 0");
    }

    @Test
    void aBusyServiceIsNotAskedAgain() throws IOException {
        assertThat(send("GET", "/busy")).isEqualTo(503);
        assertThat(heard).hasSize(1);
    }

    @Test
    void pathAndQueryGoOutAsTheyWere() throws IOException {
        send("GET", "/api/caf%C3%A9/a%2Fb;c=d?q=%20&vide&a=1&a=2");
        assertThat(heard.getFirst()).startsWith("GET /api/caf%C3%A9/a%2Fb;c=d?q=%20&vide&a=1&a=2 HTTP/1.1");
    }

    @Test
    void aStreamThatHasFallenSilentEnds() throws IOException {
        var request =
                new HttpUriRequestBase("GET", URI.create("http://127.0.0.1:" + service.getLocalPort() + "/stream"));
        try (var impatient = OutgoingConfiguration.client(Duration.ofSeconds(3));
                var answer = impatient.executeOpen(null, request, null)) {
            var events = answer.getEntity().getContent();
            assertThat(events.read()).isEqualTo(':');
            assertThatThrownBy(events::read).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private int send(String method) throws IOException {
        return send(method, "/");
    }

    private int send(String method, String path) throws IOException {
        var request = new HttpUriRequestBase(method, URI.create("http://127.0.0.1:" + service.getLocalPort() + path));
        try (var answer = client.executeOpen(null, request, null)) {
            return answer.getCode();
        }
    }

    private ServerSocket open() {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            var request = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                request.append(line).append('\n');
                if (line.isEmpty()) {
                    heard.add(request.toString());
                    if (heard.size() % 2 == 0) {
                        return;
                    }
                    if (request.toString().contains("/stream")) {
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n:"
                                        .getBytes(US_ASCII));
                        continue;
                    }
                    var status = request.toString().contains("/busy") ? "503 Busy\r\nRetry-After: 1" : "200 OK";
                    connection
                            .getOutputStream()
                            .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(US_ASCII));
                    request.setLength(0);
                }
            }
        } catch (IOException _) {
            // the client has gone
        }
    }
}
