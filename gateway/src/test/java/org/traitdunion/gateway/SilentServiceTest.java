package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One service has fallen silent, and more people ask it than there are turns. */
@TestPropertySource(properties = {"traitdunion.requests-in-flight=6", "traitdunion.timeout=5s"})
class SilentServiceTest extends GatewayTest {

    private static final int WHO_ASK = 12;

    /** Before any of those who wait is given up. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void takesItsShareOfTheTurnsAndTheOthersAreServed() throws Exception {
        Browser browser = signedIn("camille");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> silent = begun(threads, () -> browser.get("/api/charter/silent"));
            await().atMost(SOON)
                    .until(() -> silent.stream().filter(Future::isDone).count() == WHO_ASK - 5);

            assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
            for (Future<HttpResponse<String>> asked : silent) {
                assertThat(asked.get().statusCode()).isEqualTo(503);
                assertThat(asked.get().headers().firstValue("retry-after")).isPresent();
            }
        }
    }

    @Test
    void strangersWhoReadItsDocumentTakeOneTurn() throws Exception {
        network.silenceDocuments(true);
        Browser browser = signedIn("camille");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> readers =
                    begun(threads, () -> browser().get("/api/docs/members.json"));
            await().atMost(SOON)
                    .until(() -> readers.stream().filter(Future::isDone).count() == WHO_ASK - 1);

            assertThat(readers).anyMatch(reader -> !reader.isDone());
            assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
        } finally {
            network.silenceDocuments(false);
        }
    }

    private static <T> List<Future<T>> begun(java.util.concurrent.ExecutorService threads, Callable<T> request) {
        return Stream.generate(() -> threads.submit(request)).limit(WHO_ASK).toList();
    }
}
