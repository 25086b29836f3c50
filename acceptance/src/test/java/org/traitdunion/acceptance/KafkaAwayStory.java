package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kafka is gone for a minute while people work; then the service that has not been able to publish any of it is killed, too
 * (SIGKILL). No request fails, and when both are back every fact comes out: in order, and once in effect.
 */
@ExtendWith(RunningNetwork.class)
class KafkaAwayStory {

    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    /** Nobody shall feel that Kafka is away; the machine that runs this may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void nothingIsLostAndNothingIsToldTwice(RunningNetwork network) throws InterruptedException {
        Office office = Office.open(network);
        Person nadia = office.member("nadia", "organiser");
        Person hugo = office.member("hugo");
        var kafka = network.parts().part("kafka");
        var events = network.parts().part("events-service");

        kafka.kill();
        List<String> planned = new ArrayList<>();
        for (Instant end = Instant.now().plus(AWAY); Instant.now().isBefore(end); ) {
            planned.add(promptly(() -> publishedChangedAndCancelled(nadia, hugo)));
            await().pollDelay(PACE).until(() -> true);
        }
        events.kill();
        kafka.restart();
        events.restart();

        await().atMost(CAUGHT_UP).untilAsserted(() -> assertThat(news(hugo)).hasSize(2 * planned.size()));
        for (String event : planned) {
            assertThat(news(hugo).stream().filter(one -> one.endsWith(event)))
                    .containsExactly("event-changed " + event, "event-cancelled " + event);
            await().atMost(CAUGHT_UP)
                    .untilAsserted(() -> assertThat(
                                    hugo.get("/api/events/" + event).is(200).text("/threadId"))
                            .isEqualTo(event));
            assertThat(hugo.get("/api/threads/" + event).is(200).text("/event/id"))
                    .isEqualTo(event);
        }
    }

    /** The whole life of an event, in which hugo has a seat. */
    private static String publishedChangedAndCancelled(Person organiser, Person hugo) {
        String id = UUID.randomUUID().toString();
        String path = "/api/events/" + id;
        organiser.put(path, Visit.at("Salle Garance", "")).is(200);
        organiser.put(path + "/publication").is(200);
        hugo.put(path + "/seat").is(200);
        organiser
                .put(
                        path,
                        Visit.at("Salle Indigo", ""),
                        "If-Match",
                        organiser.get(path).version())
                .is(200);
        organiser.put(path + "/cancellation", Map.of("reason", "Grève.")).is(200);
        return id;
    }

    private static <T> T promptly(Supplier<T> work) {
        Instant begun = Instant.now();
        T result = work.get();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
        return result;
    }

    /** Kind and event of what the person was told of events, oldest first. */
    private static List<String> news(Person person) {
        List<String> told = new ArrayList<>();
        for (var one : person.get("/api/notifications?limit=100").is(200).json().path("items")) {
            if (one.at("/data/eventId").isString()) {
                told.addFirst(one.path("kind").asString() + " "
                        + one.at("/data/eventId").asString());
            }
        }
        return told;
    }
}
