package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.local.embedded.KafkaNode;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.NetworkParts;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.notes.note.Note;
import org.traitdunion.testkit.notes.note.Notes;

/** While Kafka is away, two instances tell thousands of facts of one document: it stays small, and loses none of them. */
class SpillScenario {
    private static final int THREADS = 8;
    private static final int TOUCHES = 300;

    private static ServiceInstance instance(Map<String, Object> settings) {
        return ServiceInstance.start("spill", settings, NotesService.class, KnownStandings.class);
    }

    @Test
    void aDocumentThatTellsThousandsStaysSmallAndIsToldInOrder() {
        var folder = NetworkParts.folder("kafka");
        var kafka = KafkaNode.start(folder, 0, 0);
        var settings = Map.<String, Object>of("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        try (var one = instance(settings);
                var other = instance(settings);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var id = Ids.next();
            one.get(Notes.class)
                    .add(new Note(id, "x", Note.Colour.WHITE, "a", Instant.parse("2026-11-24T09:00:00Z"), null, 1));
            await().until(() -> one.get(FactProbe.class).all("notes.facts").size() == 1);
            kafka.close();

            var work = IntStream.range(0, THREADS)
                    .mapToObj(number ->
                            threads.submit(() -> IntStream.range(0, TOUCHES).forEach(touch -> {
                                var instance = (touch + number) % 2 == 0 ? one : other;
                                instance.get(Notes.class).touch(id);
                            })))
                    .toList();
            work.forEach(done -> assertThat(done).succeedsWithin(Duration.ofMinutes(5)));
            assertThat(stored(one, id).getList("outbox", Document.class)).hasSizeLessThanOrEqualTo(500);
            assertThat(stored(one, id).getList("spills", Long.class)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(one.get(Notes.class).remove(id)).isFalse();

            var again = KafkaNode.start(folder, kafka.port(), 0);
            try {
                var all = LongStream.rangeClosed(1, 2 + THREADS * TOUCHES)
                        .filter(position -> position != 2)
                        .boxed()
                        .toList();
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(Facts.positions(one.get(FactProbe.class), "notes.facts", id))
                                .hasSameSizeAs(all));
                assertThat(Facts.positions(one.get(FactProbe.class), "notes.facts", id))
                        .isEqualTo(all);
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    assertThat(stored(one, id).get("outbox", List.of())).isEmpty();
                    assertThat(stored(one, id).get("spills", List.of())).isEmpty();
                    assertThat(one.get(MongoDatabase.class)
                                    .getCollection("spilt_facts")
                                    .countDocuments())
                            .isZero();
                });
            } finally {
                again.close();
            }
        }
    }

    private static Document stored(ServiceInstance instance, String id) {
        return Objects.requireNonNull(instance.get(MongoDatabase.class)
                .getCollection("notes")
                .find(Filters.eq(id))
                .first());
    }
}
