package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.NetworkParts;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.notes.echo.Echoes;
import org.traitdunion.testkit.notes.note.Note;
import org.traitdunion.testkit.notes.note.Notes;

/** The service's earlier version has made an index of the same field in its own way. */
class OldIndexScenario {
    private static final String NAME = "old-index";

    @Test
    void doesNotKeepTheServiceFromMakingItsOwn() {
        try (var earlier = MongoClients.create(NetworkParts.mongo())) {
            earlier.getDatabase(NAME)
                    .getCollection("notes")
                    .createIndex(
                            Indexes.ascending("outbox.id"),
                            new IndexOptions().name("notes_outbox").sparse(true));
        }
        try (var service = ServiceInstance.start(NAME, Map.of(), NotesService.class, KnownStandings.class)) {
            await().until(() ->
                    service.management().get("/actuator/health/readiness").status() == 200);
            assertThat(service.get(MongoDatabase.class).getCollection("notes").listIndexes())
                    .extracting((Document index) -> index.getString("name"))
                    .contains("notes_outbox", "notes_to_tell");
            var id = Ids.next();
            service.get(Notes.class)
                    .add(new Note(id, "x", Note.Colour.WHITE, "a", Instant.parse("2026-11-24T09:00:00Z"), null, 1));
            await().until(() -> service.get(Echoes.class).effects(id).equals(List.of(1L)));
        }
    }
}
