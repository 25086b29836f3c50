package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.local.embedded.KafkaNode;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.NetworkParts;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.Tokens;
import org.traitdunion.testkit.notes.note.Notes;

/** Kafka goes away under writes, for a minute unless {@code -Doutage.seconds} says otherwise, and comes back. */
class KafkaAwayScenario {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 60));

    /** Who waits for Kafka waits for so long at least, each time: {@code max.block.ms}. */
    private static final Duration BLOCKED = Duration.ofSeconds(2);

    /** Who waits until it is given up waits for so long at least, once: {@code delivery.timeout.ms}. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(5);

    /** A busy machine may hold up so many rounds for as long as somebody who is blocked. */
    private static final int LATE = 2;

    @Test
    void noRequestFailsAndTheBacklogDrainsInOrder() {
        var folder = NetworkParts.folder("kafka");
        var kafka = KafkaNode.start(folder, 0, 0);
        var address = Map.<String, Object>of("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        try (var service = ServiceInstance.start("away", address, NotesService.class, KnownStandings.class)) {
            var person = Ids.next();
            service.get(KnownStandings.class).put(person, Standing.active("orvalys", "Alice", Set.of()));
            var api = service.api().as(new Tokens().of(person).token());
            var body = Map.of(
                    "text", "x", "colour", "white", "weight", 1, "at", "2026-11-24T10:00:00Z", "parts", List.of());
            var first = Ids.next();
            api.put("/api/notes/" + first, body).expect(200);
            await().until(() -> service.get(FactProbe.class).all("notes.facts").size() == 1);

            kafka.close();
            var ids = new ArrayList<>(List.of(first));
            var end = Instant.now().plus(OUTAGE);
            var rounds = new ArrayList<Duration>();
            while (Instant.now().isBefore(end)) {
                var id = Ids.next();
                var begin = Instant.now();
                api.put("/api/notes/" + id, body).expect(200);
                service.get(Notes.class).touch(id);
                service.get(Notes.class).touch(first);
                rounds.add(Duration.between(begin, Instant.now()));
                ids.add(id);
                if (ids.size() > 500) {
                    await().pollDelay(Duration.ofMillis(20)).until(() -> true);
                }
            }
            assertThat(rounds).allSatisfy(round -> assertThat(round).isLessThan(GIVEN_UP));
            assertThat(rounds.stream().filter(round -> round.compareTo(BLOCKED) >= 0))
                    .hasSizeLessThanOrEqualTo(LATE);
            service.management().get("/actuator/health/readiness").expect(200);

            var again = KafkaNode.start(folder, kafka.port(), 0);
            try {
                var probe = service.get(FactProbe.class);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Facts.positions(probe, "notes.facts", ids.getLast())
                                        .size()
                                >= 2);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(Facts.positions(probe, "notes.facts", first))
                                .hasSize(ids.size()));
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(ids.subList(1, ids.size()))
                                .allSatisfy(id -> assertThat(Facts.positions(probe, "notes.facts", id))
                                        .containsExactly(1L, 3L)));
                assertThat(Facts.positions(probe, "notes.facts", first)).isSorted();
            } finally {
                again.close();
            }
        }
    }
}
