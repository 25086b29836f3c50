package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One member asks for more at once than anybody may have, and what is not refused is answered when the test lets go of it. */
@TestPropertySource(
        properties = {
            "traitdunion.requests-in-flight=18", // of which a service may have 15: all the crowd and more
            "traitdunion.requests-in-flight-per-person=3",
            "traitdunion.timeout=60s"
        })
class CrowdOfOneTest extends GatewayTest {

    private static final int AT_ONCE = 12;

    /** Of the three that a person has. */
    private static final int OF_ONE_SERVICE = 2;

    /** Before any of those who wait is given up. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final CountDownLatch held = network.hold();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letGo() {
        held.countDown();
        threads.close();
    }

    @Test
    void waitsForItsOwnAnswersAndTheColleagueIsServed() throws Exception {
        Browser desk = signedIn("camille");
        Browser phone = signedIn("camille");
        Browser colleague = signedIn("louise");
        List<Future<HttpResponse<String>>> crowd = Stream.generate(
                        () -> threads.submit(() -> desk.get("/api/charter/held", "Accept-Language", "en")))
                .limit(AT_ONCE)
                .toList();
        await().atMost(SOON).until(() -> refusals(crowd).size() == AT_ONCE - OF_ONE_SERVICE);
        assertThat(refusals(crowd)).allSatisfy(refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(429);
            assertThat(refusal.headers().firstValue("retry-after")).contains("1");
            assertThat(refusal.body())
                    .contains("urn:traitdunion:problem:too-many-requests", "are still being worked on");
        });
        assertThat(phone.get("/api/events").statusCode()).as("another service").isEqualTo(200);

        int before = network.received().size();
        var third = threads.submit(() -> desk.get("/api/events/held"));
        await().atMost(SOON)
                .until(() ->
                        network.received().stream().skip(before).anyMatch(asked -> asked.endsWith("/api/events/held")));
        String token = tokenOf("camille");
        assertThat(phone.get("/api/events").statusCode()).isEqualTo(429);
        assertThat(browser()
                        .get("/api/events", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(429);
        assertThat(phone.get("/").statusCode()).as("a page of ours").isEqualTo(200);
        assertThat(colleague.get("/api/events").statusCode()).isEqualTo(200);

        held.countDown();
        assertThat(third.get().statusCode()).isEqualTo(200);
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> asked : crowd) {
            statuses.add(asked.get().statusCode());
        }
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(OF_ONE_SERVICE);
        await().atMost(SOON).until(() -> phone.get("/api/events").statusCode() == 200);
    }

    private static List<HttpResponse<String>> refusals(List<Future<HttpResponse<String>>> crowd) {
        return crowd.stream().filter(Future::isDone).map(Future::resultNow).toList();
    }
}
