package org.traitdunion.members.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.members.published.MemberFact.NotificationAdded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's notifications, each a document of its own. */
@Repository
public class Notifications {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final Keyset<Notification> NEWEST =
            Keyset.descending("at", Notification::at).thenId(Notification::id);

    private final MongoCollection<Notification> collection;
    private final Outbox<Notification> outbox;
    private final JsonMapper json;

    Notifications(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes, JsonMapper json) {
        this.collection = database.getCollection("notifications", Notification.class);
        this.outbox = outboxes.of(collection);
        this.json = json;
        indexes.ensure(
                "notifications",
                "notifications_by_member",
                Indexes.compoundIndex(Indexes.ascending("memberId"), Indexes.descending("at", "_id")));
        indexes.ensure(
                "notifications",
                "notifications_by_member_unseen",
                Indexes.compoundIndex(Indexes.ascending("memberId", "seen"), Indexes.descending("at", "_id")));
    }

    /** Tells a person; to tell the same fact again is harmless. */
    void tell(String memberId, String factId, Instant at, Notice notice) {
        tell(memberId, factId, at, notice.kind(), data(notice));
    }

    void tell(String memberId, String factId, Instant at, Notice.Kind kind, Document data) {
        var id = Notification.id(factId, memberId);
        outbox.insert(
                id,
                new Notification(id, memberId, kind, at, false, data),
                new NotificationAdded(memberId, id, json.convertValue(kind, String.class)));
    }

    /** A notice as it is stored, which is as it goes to the reader. */
    Document data(Notice notice) {
        return new Document(json.convertValue(notice, DATA));
    }

    public Optional<Notification> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** A person's notifications, newest first; a null {@code seen} means all. */
    public Page<Notification> of(String memberId, @Nullable Boolean seen, PageRequest page) {
        var theirs = eq("memberId", memberId);
        return page.read(collection, seen == null ? theirs : and(theirs, eq("seen", seen)), NEWEST);
    }

    /** Marks one as seen; empty if the person has none of this id. */
    public Optional<Notification> see(String memberId, String id) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                one(memberId, id),
                set("seen", true),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /**
     * Marks those as seen that a list has shown, and where it broke off all that are older than its last. Facts come late:
     * what arrived since then may lie anywhere between those listed.
     *
     * @return false if the person has none of the id where it broke off
     */
    public boolean see(String memberId, List<String> listed, @Nullable String olderThan) {
        var shown = in("_id", listed);
        if (olderThan != null) {
            var last = collection.find(one(memberId, olderThan)).first();
            if (last == null) {
                return false;
            }
            shown = or(shown, lt("at", last.at()), and(eq("at", last.at()), lt("_id", olderThan)));
        }
        collection.updateMany(and(eq("memberId", memberId), eq("seen", false), shown), set("seen", true));
        return true;
    }

    private static Bson one(String memberId, String id) {
        return and(eq("_id", id), eq("memberId", memberId));
    }
}
