package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that answers a HEAD, and is then busy with it for as long as the connection lasts. */
class HeadTest extends GatewayTest {

    private static final ServerSocket service = open();

    @DynamicPropertySource
    static void busyService(DynamicPropertyRegistry registry) {
        registry.add("traitdunion.services.forum", () -> "http://127.0.0.1:" + service.getLocalPort());
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void serviceThatGoesOnAfterAHeadKeepsNobodyWaiting() {
        Browser browser = signedIn("camille");
        for (int request = 0; request < 3; request++) {
            assertThat(browser.send("HEAD", "/api/rooms", null).statusCode()).isEqualTo(200);
            assertThat(browser.get("/api/rooms").statusCode()).isEqualTo(200);
        }
    }

    private static ServerSocket open() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            BufferedReader requests = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            boolean busy = false;
            String method = "";
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                if (line.contains(" HTTP/1.1")) {
                    method = line.substring(0, line.indexOf(' '));
                } else if (line.isEmpty() && !busy) {
                    busy = method.equals("HEAD");
                    String heading = busy
                            ? "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked"
                            : "Content-Length: 0";
                    connection
                            .getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\n" + heading + "\r\n\r\n").getBytes(US_ASCII));
                }
            }
        } catch (IOException _) {
            // the gateway has closed it
        }
    }
}
