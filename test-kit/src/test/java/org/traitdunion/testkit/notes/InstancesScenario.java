package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.notes.echo.Echoes;
import org.traitdunion.testkit.notes.note.Note;
import org.traitdunion.testkit.notes.note.Notes;

/** Instances that share a database: one dies, two work at once. */
class InstancesScenario {
    private static final int TOUCHES = 100;

    private static Note note(String id) {
        return new Note(id, "x", Note.Colour.WHITE, "a", Instant.parse("2026-11-24T09:00:00Z"), null, 1);
    }

    private static ServiceInstance instance(String name, Map<String, Object> settings) {
        return ServiceInstance.start(name, settings, NotesService.class, KnownStandings.class);
    }

    /** What it cannot tell at once it would not tell for an hour, so its topics are there when this returns. */
    private static ServiceInstance unswept(String name) {
        var instance = instance(name, Map.of("traitdunion.outbox.sweep", "1h"));
        await().until(() -> instance.get(Echoes.class).gaps() > 0);
        return instance;
    }

    @Test
    void aFactOfAnInstanceThatDiedBeforePublishingComesOutOnceInEffect() {
        var id = Ids.next();
        try (var dying = unswept("dying")) {
            dying.get(Notes.class).add(note(id));
            await().until(() -> dying.get(Echoes.class).effects(id).equals(List.of(1L)));
            dying.get(Notes.class).addWithoutRelay(id);
        }
        try (var next = instance("dying", Map.of())) {
            await().until(() -> next.get(Echoes.class).effects(id).size() == 2);
            assertThat(next.get(Echoes.class).effects(id)).containsExactly(1L, 3L);
            assertThat(Facts.positions(next.get(FactProbe.class), "notes.facts", id))
                    .containsExactly(1L, 3L);
        }
    }

    @Test
    void aFactOfAnInstanceWhoseClockWasAheadComesOutOnceTheClockIsRight() {
        var id = Ids.next();
        try (var ahead = unswept("ahead")) {
            ahead.get(Notes.class).add(note(id));
            await().until(() -> ahead.get(Echoes.class).effects(id).equals(List.of(1L)));
            ahead.get(Notes.class).addFromTheFuture(id);
        }
        try (var next = instance("ahead", Map.of())) {
            await().until(() -> next.get(Echoes.class).effects(id).equals(List.of(1L, 3L)));
        }
    }

    @Test
    void aDocumentThatCannotBeReadHoldsUpNoOther() {
        var id = Ids.next();
        try (var dying = unswept("nameless")) {
            dying.get(Notes.class).add(note(id));
            await().until(() -> dying.get(Echoes.class).effects(id).equals(List.of(1L)));
            dying.get(Notes.class).addNameless();
            dying.get(Notes.class).addWithoutRelay(id);
        }
        try (var next = instance("nameless", Map.of())) {
            await().until(() -> next.get(Echoes.class).effects(id).equals(List.of(1L, 3L)));
        }
    }

    @Test
    void twoInstancesAtOncePublishInOrderAndLoseNothing() {
        // Sweeps without a pause make both instances work on the same documents all the time.
        var restless = Map.<String, Object>of("traitdunion.outbox.sweep", "1ms");
        try (var one = instance("both", restless);
                var other = instance("both", restless);
                var threads = Executors.newFixedThreadPool(8)) {
            var ids = IntStream.range(0, 4).mapToObj(number -> Ids.next()).toList();
            ids.forEach(id -> one.get(Notes.class).add(note(id)));
            var work = IntStream.range(0, 8)
                    .mapToObj(number ->
                            threads.submit(() -> IntStream.range(0, TOUCHES).forEach(touch -> {
                                var instance = (touch + number) % 2 == 0 ? one : other;
                                instance.get(Notes.class).touch(ids.get(number % 4));
                            })))
                    .toList();
            work.forEach(done -> assertThat(done).succeedsWithin(Duration.ofMinutes(5)));
            var last = 2 + 2 * TOUCHES;
            var all = LongStream.rangeClosed(1, last)
                    .filter(position -> position != 2)
                    .boxed()
                    .toList();
            for (var id : ids) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Facts.positions(one.get(FactProbe.class), "notes.facts", id)
                                        .size()
                                == all.size());
                assertThat(Facts.positions(one.get(FactProbe.class), "notes.facts", id))
                        .isEqualTo(all);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(one.get(Echoes.class).effects(id)).containsExactlyInAnyOrderElementsOf(all));
                assertThat(one.get(Echoes.class).count(id)).isEqualTo(all.size());
            }
        }
    }
}
