package org.traitdunion.testkit.notes.note;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.facts.Tombstone;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.testkit.notes.published.NoteChanged;
import org.traitdunion.testkit.notes.published.NoteShown;

/** All notes. */
@Repository
public class Notes {
    private static final Keyset<Note> BY_TIME =
            Keyset.ascending("changedAt", Note::changedAt).thenId(Note::id);

    private final MongoCollection<Note> collection;
    private final Outbox<Note> outbox;

    Notes(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        collection = database.getCollection("notes", Note.class);
        outbox = outboxes.of(collection);
        indexes.ensure("notes", "notes_by_time", Indexes.ascending("changedAt", "_id"));
    }

    public boolean add(Note note) {
        return outbox.insert(
                note.id(), note, new NoteChanged(note.id(), note.version()), new NoteShown(note.id(), note.text()));
    }

    public Optional<Note> change(Note before, String text) {
        var next = before.version() + 1;
        return outbox.update(
                before.id(),
                eq("version", before.version()),
                combine(set("text", text), inc("version", 1L)),
                new NoteChanged(before.id(), next),
                new NoteShown(before.id(), text));
    }

    /** Changes it without knowing its version, as a counter is. */
    public void touch(String id) {
        outbox.update(id, Filters.empty(), inc("version", 1L), new NoteChanged(id, -1));
    }

    /** Its directory entry is erased. */
    public void hide(String id) {
        outbox.update(id, Filters.empty(), inc("version", 1L), Tombstone.of(NoteShown.class));
    }

    public boolean remove(String id) {
        return outbox.delete(id, Filters.empty());
    }

    /** A write whose process died before anything of it was published. */
    public void addWithoutRelay(String id) {
        collection.updateOne(eq("_id", id), outbox.append(List.of(new NoteChanged(id, 0))));
    }

    /** The same by a process whose clock is an hour ahead. */
    public void addFromTheFuture(String id) {
        var update = outbox.append(List.of(new NoteChanged(id, 0)))
                .toBsonDocument(Note.class, collection.getCodecRegistry());
        update.getDocument("$push")
                .getDocument("outbox")
                .getArray("$each")
                .getFirst()
                .asDocument()
                .put("id", new BsonString(Ids.lowest(System.currentTimeMillis() + 3_600_000) + id.substring(13)));
        collection.updateOne(eq("_id", id), update);
    }

    /** The same for a document that no code of ours writes, since its identifier is no text. */
    public void addNameless() {
        collection.updateOne(
                eq("_id", new ObjectId()),
                outbox.append(List.of(new NoteChanged("", 0))),
                new UpdateOptions().upsert(true));
    }

    public Optional<Note> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    public Page<Note> all(PageRequest page) {
        return page.read(collection, Filters.empty(), BY_TIME);
    }
}
