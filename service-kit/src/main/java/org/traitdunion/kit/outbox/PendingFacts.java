package org.traitdunion.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.mongo.Conditions;
import org.traitdunion.kit.mongo.GroupedWrites;

/** The facts that wait in the documents of one collection. */
final class PendingFacts {
    private final MongoCollection<BsonDocument> collection;
    private final MongoCollection<BsonDocument> spills;
    private final GroupedWrites<UpdateOneModel<BsonDocument>> removals;

    PendingFacts(MongoCollection<?> collection, MongoCollection<BsonDocument> spills) {
        this.collection = collection.withDocumentClass(BsonDocument.class);
        this.spills = spills;
        this.removals =
                new GroupedWrites<>(group -> this.collection.bulkWrite(group, new BulkWriteOptions().ordered(false)));
    }

    /**
     * What is the next to be sent of what waits, in order.
     *
     * @param position that of the first fact
     * @param spill where it waits beside its document; null if within
     */
    record Waiting(
            long position,
            List<PendingFact> facts,
            @Nullable Spill spill) {
        /** The first facts that a new document tells. */
        static Waiting first(List<BsonDocument> facts) {
            return new Waiting(1, facts.stream().map(PendingFact::of).toList(), null);
        }

        /** What waits after the first few. */
        Waiting without(int sent) {
            return new Waiting(position + sent, facts.subList(sent, facts.size()), spill);
        }
    }

    /**
     * Reads what is to be sent next: what waits beside the document, then what waits within. These are always the last that
     * were told, since only acknowledged ones are removed, from the first on: their positions follow from the count of all.
     */
    Optional<Waiting> in(String id) {
        var document = read(Filters.eq(id));
        if (document == null) {
            return Optional.empty();
        }
        var spill = Spill.first(name(), document);
        if (spill.isPresent()) {
            return in(id, spill.get());
        }
        var facts = facts(document);
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Waiting(position(document), facts, null));
    }

    private Optional<Waiting> in(String id, Spill spill) {
        var spilt = spills.find(Filters.eq(spill.id())).first();
        if (spilt == null) {
            forget(id, spill);
            return in(id);
        }
        return Optional.of(new Waiting(spill.position(), facts(spilt), spill));
    }

    private @Nullable BsonDocument read(Bson condition) {
        return collection
                .find(condition)
                .projection(Projections.include(Outbox.SEQUENCE, Outbox.FACTS, Outbox.SPILLS))
                .first();
    }

    private static List<PendingFact> facts(BsonDocument document) {
        return document.getArray(Outbox.FACTS, new BsonArray()).stream()
                .map(stored -> PendingFact.of(stored.asDocument()))
                .toList();
    }

    /** Of the first fact within the document. */
    private static long position(BsonDocument document) {
        return document.getNumber(Outbox.SEQUENCE).longValue()
                - document.getArray(Outbox.FACTS).size()
                + 1;
    }

    /**
     * Moves the facts within this document beside it if there are so many, all but the last, which keeps the sweep's
     * attention. First the copy is written, then what is in it is taken out, so that nothing is lost at any point; who does
     * the same at the same time finds the same copy.
     */
    void spill(String id, Bson full) {
        var document = read(Conditions.all(Filters.eq(id), full));
        if (document == null) {
            return;
        }
        var spill = Spill.of(name(), id, position(document));
        var facts = document.getArray(Outbox.FACTS);
        var spilt = spills.findOneAndUpdate(
                Filters.eq(spill.id()),
                Updates.setOnInsert(Outbox.FACTS, new BsonArray(facts.subList(0, facts.size() - 1))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        collection.updateOne(
                Filters.eq(id),
                Updates.combine(
                        Updates.addToSet(Outbox.SPILLS, spill.position()),
                        taken(facts(Objects.requireNonNull(spilt)).stream()
                                .map(PendingFact::id)
                                .toList())));
    }

    /** All of it was acknowledged. */
    void remove(String id, Spill spill) {
        spills.deleteOne(Filters.eq(spill.id()));
        forget(id, spill);
    }

    private void forget(String id, Spill spill) {
        collection.updateOne(Filters.eq(id), Updates.pull(Outbox.SPILLS, spill.position()));
    }

    /** Removes facts that Kafka has acknowledged, together with those of other documents. */
    void remove(String id, List<String> acknowledged) {
        removals.now(List.of(new UpdateOneModel<>(Filters.eq(id), taken(acknowledged))));
    }

    private static Bson taken(List<String> factIds) {
        return Updates.pull(Outbox.FACTS, new Document("id", new Document("$in", factIds)));
    }

    /** Facts told before this moment. */
    static Bson toldBefore(long epochMillis) {
        return Filters.lt(Outbox.FACTS + ".id", Ids.lowest(epochMillis));
    }

    /** Facts told after this moment, as only a clock that was wrong tells them. */
    static Bson toldAfter(long epochMillis) {
        return Filters.gt(Outbox.FACTS + ".id", Ids.lowest(epochMillis));
    }

    /**
     * The next documents, by identifier, in which such a fact waits: only those of ours, whose identifiers are texts, since
     * nothing but texts compares with one. Any other would end each sweep before what comes behind it.
     */
    List<String> documents(Bson waiting, @Nullable String after, int limit) {
        return collection
                .find(Conditions.all(waiting, after == null ? Filters.gte("_id", "") : Filters.gt("_id", after)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }
}
