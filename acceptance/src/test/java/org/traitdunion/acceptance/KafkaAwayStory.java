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
    /** Nobody shall feel that Kafka is away: who waits until it is given up waits for so long in one request. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A busy machine may hold up so many of the rounds; who waits for Kafka is late in all. */
    private static final int LATE = 2;

    @Test
    void nothingIsLostAndNothingIsToldTwice(RunningNetwork network) throws InterruptedException {
        Office office = Office.open(network);
        Person nadia = office.member("nadia", "organiser");
        Person hugo = office.member("hugo");
        var kafka = network.parts().part("kafka");
        var events = network.parts().part("events-service");

        kafka.kill();
        List<String> planned = new ArrayList<>();
        List<Duration> rounds = new ArrayList<>();
        for (Instant end = Instant.now().plus(AWAY); Instant.now().isBefore(end); ) {
            Instant begun = Instant.now();
            planned.add(publishedChangedAndCancelled(nadia, hugo));
            rounds.add(Duration.between(begun, Instant.now()));
            await().pollDelay(PACE).until(() -> true);
        }
        assertThat(rounds.stream().filter(round -> round.compareTo(PATIENCE) >= 0))
                .hasSizeLessThanOrEqualTo(LATE);
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
        promptly(() -> organiser.put(path, Visit.at("Salle Garance", "")));
        promptly(() -> organiser.put(path + "/publication"));
        promptly(() -> hugo.put(path + "/seat"));
        String version = promptly(() -> organiser.get(path)).version();
        promptly(() -> organiser.put(path, Visit.at("Salle Indigo", ""), "If-Match", version));
        promptly(() -> organiser.put(path + "/cancellation", Map.of("reason", "Grève.")));
        return id;
    }

    private static Answer promptly(Supplier<Answer> request) {
        Instant begun = Instant.now();
        Answer answer = request.get().is(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
        return answer;
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
