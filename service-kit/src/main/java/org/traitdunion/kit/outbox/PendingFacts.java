package org.traitdunion.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final GroupedWrites<UpdateOneModel<BsonDocument>> removals;

    PendingFacts(MongoCollection<?> collection) {
        this.collection = collection.withDocumentClass(BsonDocument.class);
        this.removals =
                new GroupedWrites<>(group -> this.collection.bulkWrite(group, new BulkWriteOptions().ordered(false)));
    }

    /**
     * What waits in one document, in order.
     *
     * @param position that of the first fact
     */
    record Waiting(long position, List<PendingFact> facts) {
        /** The first facts that a new document tells. */
        static Waiting first(List<BsonDocument> facts) {
            return new Waiting(1, facts.stream().map(PendingFact::of).toList());
        }

        /** What waits after the first few. */
        Waiting without(int sent) {
            return new Waiting(position + sent, facts.subList(sent, facts.size()));
        }
    }

    /**
     * Reads what waits in a document. Its facts are always the last that were told, since only acknowledged ones are
     * removed, from the first on: their positions follow from the count of all facts.
     */
    Optional<Waiting> in(String id) {
        var document = collection
                .find(Filters.eq(id))
                .projection(Projections.include(Outbox.SEQUENCE, Outbox.FACTS))
                .first();
        if (document == null || !document.containsKey(Outbox.FACTS)) {
            return Optional.empty();
        }
        var facts = document.getArray(Outbox.FACTS).stream()
                .map(stored -> PendingFact.of(stored.asDocument()))
                .toList();
        var sequence = document.getNumber(Outbox.SEQUENCE).longValue();
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Waiting(sequence - facts.size() + 1, facts));
    }

    /** Removes facts that Kafka has acknowledged, together with those of other documents. */
    void remove(String id, List<String> acknowledged) {
        removals.now(List.of(new UpdateOneModel<>(
                Filters.eq(id), Updates.pull(Outbox.FACTS, new Document("id", new Document("$in", acknowledged))))));
    }

    /** Facts told before this moment. */
    static Bson toldBefore(long epochMillis) {
        return Filters.lt(Outbox.FACTS + ".id", Ids.lowest(epochMillis));
    }

    /** Facts told after this moment, as only a clock that was wrong tells them. */
    static Bson toldAfter(long epochMillis) {
        return Filters.gt(Outbox.FACTS + ".id", Ids.lowest(epochMillis));
    }

    /** The next documents, by identifier, in which such a fact waits. */
    List<String> documents(Bson waiting, @Nullable String after, int limit) {
        return collection
                .find(after == null ? waiting : Conditions.all(waiting, Filters.gt("_id", after)))
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
