package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Somebody has the only turn until they are let go, and more come. */
@TestPropertySource(
        properties = {
            "traitdunion.requests-in-flight=1",
            "traitdunion.timeout=60s",
            "server.tomcat.connection-timeout=60s",
            "server.tomcat.max-connections=" + FullHouseTest.CONNECTIONS
        })
class FullHouseTest extends GatewayTest {

    static final int CONNECTIONS = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch held = network.hold();
    private Future<HttpResponse<String>> first = threads.submit(() -> null);

    @BeforeEach
    void somebodyIsServed() {
        Browser somebody = signedIn("camille");
        int before = network.received().size();
        first = threads.submit(() -> somebody.get("/api/charter/held"));
        await().until(() -> network.received().stream().skip(before).anyMatch(asked -> asked.endsWith("/held")));
        assertThat(browser().get("/api/session").statusCode()).isEqualTo(429);
    }

    @AfterEach
    void served() throws Exception {
        held.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/session").statusCode()).isEqualTo(200);
        threads.close();
    }

    @Test
    void whoComesOnTopIsRefusedBeforeAnyFilterAndKeepsTheConnection() throws Exception {
        String answers =
                sent("GET /api/rooms HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n" + last("GET /api/me"));

        String[] refusals = answers.split("(?=HTTP/1.1 )");
        assertThat(refusals)
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal)
                        .startsWith("HTTP/1.1 429")
                        .contains(
                                "Retry-After: 1\r\n",
                                "X-Content-Type-Options: nosniff",
                                "urn:traitdunion:problem:too-many-requests")
                        .contains("Too many requests arrive at the same time", "\"instance\":\"/api/")
                        .doesNotContain("Set-Cookie", "traceId"));
        assertThat(refusals[0]).doesNotContain("Connection: close");
    }

    @Test
    void whatTomcatRefusesIsToldWhyAllTheSame() throws Exception {
        assertThat(sent(last("TRACE /api/me")))
                .startsWith("HTTP/1.1 405")
                .contains("urn:traitdunion:problem:method-not-allowed");
        for (String unreadable : List.of("/api/%2F", "/api/%zz")) {
            assertThat(sent(last("GET " + unreadable)))
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:traitdunion:problem:invalid-request");
        }
    }

    @Test
    void someWhoComeOnTopGiveTheConnectionBackWhenFewAreLeft() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            while (idle.size() < CONNECTIONS * 3 / 4) {
                idle.add(new Socket("localhost", port));
            }
            int answers = 0;
            for (int connection = 0; connection < 20; connection++) {
                String refusals = sent("GET /api/rooms HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(128));
                assertThat(refusals).startsWith("HTTP/1.1 429").contains("Connection: close");
                answers += refusals.split("HTTP/1.1 429").length - 1;
            }
            assertThat(answers).as("eight for each connection, more or less").isGreaterThan(40);
        } finally {
            for (Socket one : idle) {
                one.close();
            }
        }
    }

    private static String last(String request) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n";
    }

    private String sent(String requests) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
