package org.traitdunion.members.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;

/** What was announced of each event, for attendances that this service hears of late; one document an event. */
@Repository
class Announcements {

    /** So many are kept; who hears of a seat later than that has long read the event itself. */
    private static final int KEPT = 50;

    private final MongoCollection<OfEvent> collection;

    Announcements(MongoDatabase database) {
        collection = database.getCollection("announcements", OfEvent.class);
    }

    /** Public for the driver alone, which makes it from what is stored. */
    public record OfEvent(@BsonId String eventId, List<Announcement> made) {}

    void keep(String eventId, Announcement announcement) {
        var _ = Mongo.upsert(() -> collection.updateOne(
                and(eq("_id", eventId), ne("made.factId", announcement.factId())),
                pushEach("made", List.of(announcement), new PushOptions().slice(-KEPT)),
                new UpdateOptions().upsert(true)));
    }

    List<Announcement> of(String eventId) {
        var event = collection.find(eq("_id", eventId)).first();
        return event == null ? List.of() : event.made();
    }
}
