package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A service that answers more than is held for anybody, and one turn for all who ask it. */
@TestPropertySource(properties = "traitdunion.requests-in-flight=1")
class LargeAnswersTest extends GatewayTest {

    private static final int HALF = 1024 * 1024;

    /** What is surely not in a buffer on the way any more once half of the answer has been written. */
    private static final int BEGINNING = HALF / 2;

    private static final CountDownLatch begun = new CountDownLatch(1);
    private static final CountDownLatch over = new CountDownLatch(1);
    private static final HttpServer service = open();

    @DynamicPropertySource
    static void largeService(DynamicPropertyRegistry registry) {
        registry.add(
                "traitdunion.services.forum",
                () -> "http://127.0.0.1:" + service.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        over.countDown();
        service.stop(0);
    }

    @Test
    void passesOnWhatThereIsAndHoldsNoMoreOfIt() throws IOException {
        try (InputStream answer = signedIn("camille").open("/api/rooms/large").body()) {
            assertThat(answer.readNBytes(BEGINNING)).hasSize(BEGINNING);
            begun.countDown();
            assertThat(answer.readAllBytes()).hasSize(2 * HALF - BEGINNING);
        }
    }

    @Test
    void oneThatBreaksOffIsNoWholeAnswerToAnybody() {
        Browser browser = signedIn("camille");
        assertThatThrownBy(() -> browser.get("/api/rooms/breaks")).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> browser.get("/api/rooms/breaks/unannounced")).hasCauseInstanceOf(IOException.class);
        othersAreServed(browser);
    }

    @Test
    @Timeout(45) // its connection would end after a minute
    void oneThatFallsSilentIsGivenUpAndItsTurnIsFree() {
        Browser browser = signedIn("camille");
        assertThatThrownBy(() -> browser.get("/api/rooms/silent")).hasCauseInstanceOf(IOException.class);
        othersAreServed(browser);
    }

    @Test
    void ordinaryOneThatBreaksOffIsAProblem() {
        HttpResponse<String> answer = signedIn("camille").get("/api/rooms/small/breaks");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:traitdunion:problem:");
    }

    private static void othersAreServed(Browser browser) {
        await().until(() -> browser.get("/api/rooms").statusCode() == 200);
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/rooms", exchange -> answer(exchange, 0, 1_000));
            server.createContext("/api/rooms/large", exchange -> waits(exchange, begun));
            server.createContext("/api/rooms/silent", exchange -> waits(exchange, over));
            server.createContext("/api/rooms/breaks", exchange -> breaks(exchange, 2 * HALF, HALF));
            server.createContext("/api/rooms/breaks/unannounced", exchange -> breaks(exchange, 0, HALF));
            server.createContext("/api/rooms/small/breaks", exchange -> breaks(exchange, 1_000, 500));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void waits(HttpExchange exchange, CountDownLatch goOn) throws IOException {
        write(exchange, 2 * HALF, HALF);
        try {
            goOn.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        exchange.getResponseBody().write(new byte[HALF]);
        exchange.close();
    }

    private static void breaks(HttpExchange exchange, long announced, int written) throws IOException {
        write(exchange, announced, written);
        throw new IOException("The connection ends here");
    }

    private static void answer(HttpExchange exchange, long announced, int written) throws IOException {
        write(exchange, announced, written);
        exchange.close();
    }

    /** @param announced the length; 0: it is not */
    private static void write(HttpExchange exchange, long announced, int written) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(new byte[written]);
        exchange.getResponseBody().flush();
    }
}
