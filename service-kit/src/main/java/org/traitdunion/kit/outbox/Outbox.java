package org.traitdunion.kit.outbox;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.mongo.Conditions;
import org.traitdunion.kit.mongo.Mongo;

/**
 * Writes the documents of one collection together with the facts that the writing tells: one atomic write, after which
 * the facts are on their way without anybody waiting for them. The facts wait in the document's field {@code outbox}
 * until Kafka has acknowledged them, the first of very many beside it ({@link Spill}); {@code sequence} counts all that it
 * ever told. Documents are identified by a {@code String}, and never replaced as a whole.
 *
 * @param <T> the documents
 */
public final class Outbox<T> {
    static final String FACTS = "outbox";
    static final String SEQUENCE = "sequence";
    static final String SPILLS = "spills";

    /** As many facts wait in the document itself. More come together only while Kafka is away; they wait beside it. */
    static final int MOST_WITHIN = 500;

    private static final Bson FULL = Filters.exists(FACTS + "." + (MOST_WITHIN - 1));
    private static final Bson NOT_FULL = Filters.exists(FACTS + "." + (MOST_WITHIN - 1), false);
    private static final Bson DRAINED =
            Filters.and(Filters.exists(FACTS + ".0", false), Filters.exists(SPILLS + ".0", false));
    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(Projections.exclude(FACTS, SPILLS));

    private final MongoCollection<T> collection;
    private final FactWriter writer;
    private final Relay relay;
    private final PendingFacts pending;

    Outbox(MongoCollection<T> collection, FactWriter writer, Relay relay, PendingFacts pending) {
        this.collection = collection;
        this.writer = writer;
        this.relay = relay;
        this.pending = pending;
    }

    /** Adds a document, unless one of this identifier exists: false then, and nothing is told. */
    public boolean insert(String id, T document, Fact... facts) {
        return insert(id, document, List.of(facts));
    }

    /** Adds a document, unless one of this identifier exists: false then, and nothing is told. */
    public boolean insert(String id, T document, List<? extends Fact> facts) {
        var written = new BsonDocument();
        collection
                .getCodecRegistry()
                .get(collection.getDocumentClass())
                .encode(
                        new BsonDocumentWriter(written),
                        document,
                        EncoderContext.builder().build());
        written.append(SEQUENCE, new BsonInt64(facts.size()));
        var told = writer.write(facts);
        written.append(FACTS, new BsonArray(told));
        try {
            collection.withDocumentClass(BsonDocument.class).insertOne(written);
        } catch (MongoWriteException refused) {
            if (Mongo.duplicate(refused) && collection.find(Filters.eq(id)).first() != null) {
                return false;
            }
            throw refused;
        }
        if (!told.isEmpty()) {
            relay.soon(pending, id, PendingFacts.Waiting.first(told));
        }
        return true;
    }

    /**
     * Changes the document of this identifier if it meets the guard, and returns it as it is then. Empty when it does
     * not meet the guard or does not exist: nothing is changed and nothing told.
     */
    public Optional<T> update(String id, Bson guard, Bson change, Fact... facts) {
        return update(id, guard, change, List.of(facts));
    }

    /** See {@link #update(String, Bson, Bson, Fact...)}. */
    public Optional<T> update(String id, Bson guard, Bson change, List<? extends Fact> facts) {
        var condition = facts.isEmpty()
                ? Conditions.all(Filters.eq(id), guard)
                : Conditions.all(Filters.eq(id), guard, NOT_FULL);
        var write = facts.isEmpty() ? change : Updates.combine(change, append(facts));
        var updated = collection.findOneAndUpdate(condition, write, AFTER);
        while (updated == null && !facts.isEmpty() && meets(id, guard)) {
            pending.spill(id, FULL);
            updated = collection.findOneAndUpdate(condition, write, AFTER);
        }
        if (updated != null) {
            relay(id, facts);
        }
        return Optional.ofNullable(updated);
    }

    private boolean meets(String id, Bson guard) {
        return collection.countDocuments(Conditions.all(Filters.eq(id), guard), new CountOptions().limit(1)) > 0;
    }

    /** Deletes the document if it meets the guard and none of its facts waits; whether it did. */
    public boolean delete(String id, Bson guard) {
        return collection
                        .deleteOne(Conditions.all(Filters.eq(id), guard, DRAINED))
                        .getDeletedCount()
                == 1;
    }

    /** The part of an update that appends these facts, for updates that {@link #update} cannot express. */
    public Bson append(List<? extends Fact> facts) {
        return Updates.combine(
                Updates.pushEach(FACTS, writer.write(facts)), Updates.inc(SEQUENCE, (long) facts.size()));
    }

    /** Sets the facts of this document on their way, after a write that carried {@link #append}. */
    public void relay(String id) {
        relay.soon(pending, id);
    }

    /** Waits until what this document tells has reached Kafka; false if that takes longer than so, or Kafka is away. */
    public boolean awaitTold(String id, Duration patience) throws InterruptedException {
        try {
            return !relay.isAway() && relay.take(pending, id).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException late) {
            return false;
        }
    }

    private void relay(String id, List<? extends Fact> facts) {
        if (!facts.isEmpty()) {
            relay(id);
        }
    }
}
