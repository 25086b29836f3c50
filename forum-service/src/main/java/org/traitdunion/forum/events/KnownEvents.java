package org.traitdunion.forum.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;

/** The titles of events, so that a change which comes before the publication, or long after, still gives the newest title. */
@Repository
class KnownEvents {

    private final MongoCollection<EventCopy> collection;

    KnownEvents(MongoDatabase database) {
        this.collection = database.getCollection("events", EventCopy.class);
    }

    /** Keeps the newer title of the two and returns it. */
    EventCopy learn(String eventId, String title, long position) {
        return Mongo.upsert(() -> collection.findOneAndUpdate(
                        and(eq("_id", eventId), lt("position", position)),
                        combine(set("title", title), set("position", position)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .orElseGet(() -> Objects.requireNonNull(
                        collection.find(eq("_id", eventId)).first()));
    }
}
