package org.traitdunion.members.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;

/** Who holds or waits for a seat, as the facts of the rosters have told so far. */
@Repository
class Attendances {

    private static final FindOneAndUpdateOptions LEARNT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Attendance> collection;

    Attendances(MongoDatabase database) {
        collection = database.getCollection("attendances", Attendance.class);
    }

    /** Learns where a person stands, unless something newer is known; answers what is known then. */
    Attendance learn(Attendance told) {
        return Mongo.upsert(() -> collection.findOneAndUpdate(
                        and(eq("_id", told.id()), lt("position", told.position())),
                        combine(
                                set("eventId", told.eventId()),
                                set("memberId", told.memberId()),
                                set("state", told.state()),
                                set("position", told.position())),
                        LEARNT))
                .orElseGet(() -> Objects.requireNonNull(
                        collection.find(eq("_id", told.id())).first()));
    }

    /** An event's attendances in the order of their ids, which begin with the event's: a range of the primary key. */
    List<Attendance> of(String eventId, String afterId, int limit) {
        return collection
                .find(and(gt("_id", afterId), lt("_id", eventId + ";")))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** What comes before every attendance of an event. */
    static String beforeAll(String eventId) {
        return eventId + ":";
    }
}
