package org.traitdunion.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.BsonDocument;
import org.traitdunion.kit.mongo.CollectionIndexes;

/** Makes the outbox of a collection; a repository asks for its own once, while the service is put together. */
public final class Outboxes {
    private final FactWriter writer;
    private final Relay relay;
    private final OutboxSweep sweep;
    private final CollectionIndexes indexes;
    private final MongoCollection<BsonDocument> spills;

    Outboxes(FactWriter writer, Relay relay, OutboxSweep sweep, CollectionIndexes indexes, MongoDatabase database) {
        this.writer = writer;
        this.relay = relay;
        this.sweep = sweep;
        this.indexes = indexes;
        this.spills = database.getCollection(Spill.COLLECTION, BsonDocument.class);
    }

    /** The outbox of the documents of this collection. */
    public <T> Outbox<T> of(MongoCollection<T> collection) {
        var name = collection.getNamespace().getCollectionName();
        indexes.ensurePartial(name, name + "_to_tell", Outbox.FACTS + ".id", new IndexOptions());
        var pending = new PendingFacts(collection, spills);
        sweep.add(pending);
        return new Outbox<>(collection, writer, relay, pending);
    }
}
