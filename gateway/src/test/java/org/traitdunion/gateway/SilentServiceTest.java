package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One service has fallen silent, and more people ask it than there are turns. */
@TestPropertySource(properties = {"traitdunion.requests-in-flight=6", "traitdunion.timeout=12s"})
class SilentServiceTest extends GatewayTest {

    private static final int WHO_ASK = 12;

    /** Before any of those who wait is given up. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void takesItsShareOfTheTurnsAndTheOthersAreServed() throws Exception {
        Browser browser = signedIn("camille");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> silent = begun(threads, () -> browser.get("/api/charter/silent"));
            await().atMost(SOON)
                    .until(() -> silent.stream().filter(Future::isDone).count() == WHO_ASK - 5);

            assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> asked : silent) {
                statuses.add(asked.get().statusCode());
                assertThat(asked.get().headers().firstValue("retry-after")).isPresent();
            }
            assertThat(statuses).containsOnly(429, 503);
            assertThat(Collections.frequency(statuses, 503)).isEqualTo(5);
        }
    }

    @Test
    void strangersWhoReadItsDocumentTakeNoTurn() throws Exception {
        network.silence("/v3/");
        Browser browser = signedIn("camille");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> readers =
                    begun(threads, () -> browser().get("/api/docs/members.json"));
            await().atMost(SOON)
                    .until(() -> readers.stream().filter(Future::isDone).count() == WHO_ASK - 1);

            assertThat(readers).anyMatch(reader -> !reader.isDone());
            assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
        } finally {
            network.silence(null);
        }
    }

    /** One who asks for the key waits a second, and nobody waits for those who only wait for that one. */
    @Test
    void strangersWhoInventKeysOfASilentKeycloakKeepNobodyWaiting() throws Exception {
        String token = base64("{\"alg\":\"RS256\",\"kid\":\"invented\"}") + ".e30.AAAA";
        Browser browser = signedIn("camille");
        network.silence("/certs");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> strangers = begun(
                    threads,
                    () -> browser().get("/api/me", "Authorization", "Bearer " + token, "Accept-Language", "en"));
            await().atMost(SOON).until(() -> strangers.stream().allMatch(Future::isDone));

            for (Future<HttpResponse<String>> asked : strangers) {
                assertThat(asked.get().statusCode()).isIn(429, 503);
                assertThat(asked.get().body()).as("a program has none").doesNotContain("Your session");
            }
            assertThat(strangers)
                    .anyMatch(asked -> asked.resultNow().body().contains("sign-in service is unavailable"));
            assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
        } finally {
            network.silence(null);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static <T> List<Future<T>> begun(java.util.concurrent.ExecutorService threads, Callable<T> request) {
        return Stream.generate(() -> threads.submit(request)).limit(WHO_ASK).toList();
    }
}
