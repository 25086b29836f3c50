package org.traitdunion.events.programme;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.traitdunion.kit.mongo.Conditions.all;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.traitdunion.events.programme.CommunityEvent.Edit;
import org.traitdunion.events.programme.CommunityEvent.State;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;

/** The events' documents. An edit is stored only upon the version that it was decided upon. */
@Repository
public class CommunityEvents {

    /** No event is longer, so that « not over yet » is a range of starts. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final Keyset<CommunityEvent> SOONEST =
            Keyset.ascending("content.startsAt", CommunityEvents::start).thenId(CommunityEvent::id);
    private static final Keyset<CommunityEvent> LATEST =
            Keyset.descending("content.startsAt", CommunityEvents::start).thenId(CommunityEvent::id);
    private static final Bson PUBLIC = in("state", State.PUBLISHED, State.CANCELLED);

    private final MongoCollection<CommunityEvent> collection;
    private final Outbox<CommunityEvent> outbox;

    CommunityEvents(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        collection = database.getCollection("events", CommunityEvent.class);
        outbox = outboxes.of(collection);
        indexes.ensure("events", "events_by_start", Indexes.ascending("content.startsAt", "_id"));
        indexes.ensure("events", "events_by_kind", Indexes.ascending("content.kind", "content.startsAt", "_id"));
        indexes.ensure(
                "events", "events_by_organiser", Indexes.ascending("organiserId", "state", "content.startsAt", "_id"));
        indexes.ensure("events", "events_by_announcement", Indexes.ascending("announcements.at"));
    }

    private static Instant start(CommunityEvent event) {
        return event.content().startsAt();
    }

    public Optional<CommunityEvent> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** Published and cancelled events that are not over, soonest first. */
    public Page<CommunityEvent> upcoming(@Nullable EventKind kind, Instant now, PageRequest page) {
        var notOver = all(gt("content.startsAt", now.minus(LONGEST)), gt("content.endsAt", now));
        return page.read(collection, ofKind(kind, all(PUBLIC, notOver)), SOONEST);
    }

    /** Published and cancelled events that are over, latest first. */
    public Page<CommunityEvent> past(@Nullable EventKind kind, Instant now, PageRequest page) {
        var over = all(lt("content.startsAt", now), lte("content.endsAt", now));
        return page.read(collection, ofKind(kind, all(PUBLIC, over)), LATEST);
    }

    private static Bson ofKind(@Nullable EventKind kind, Bson filter) {
        return kind == null ? filter : all(eq("content.kind", kind), filter);
    }

    public Page<CommunityEvent> draftsOf(String organiserId, PageRequest page) {
        return page.read(collection, all(eq("organiserId", organiserId), eq("state", State.DRAFT)), SOONEST);
    }

    /** Adds a draft; false when an event with that id exists. */
    boolean add(CommunityEvent draft) {
        return outbox.insert(draft.id(), draft);
    }

    /**
     * Stores the edit, what it tells the others, and what the roster must be told.
     *
     * @return the event after it; empty when it is not any more what the edit was decided upon
     */
    Optional<CommunityEvent> store(CommunityEvent before, Edit.Accepted edit) {
        var after = edit.next();
        var changes = new ArrayList<Bson>();
        changes.add(set("content", after.content()));
        changes.add(set("state", after.state()));
        changes.add(set("version", after.version()));
        if (after.cancellation() != null) {
            changes.add(set("cancellation", after.cancellation()));
        }
        edit.announcement().ifPresent(announcement -> changes.add(push("announcements", announcement)));
        return outbox.update(before.id(), eq("version", before.version()), combine(changes), edit.facts());
    }

    boolean delete(CommunityEvent draft) {
        return outbox.delete(draft.id(), all(eq("version", draft.version()), eq("state", State.DRAFT)));
    }

    /** Remembers the forum's thread; the first one stays. */
    public void link(String eventId, String threadId) {
        collection.updateOne(all(eq("_id", eventId), exists("threadId", false)), set("threadId", threadId));
    }

    /** The roster has been told everything up to this version. */
    void announced(String eventId, long version) {
        collection.updateOne(eq("_id", eventId), pullByFilter(eq("announcements", lte("version", version))));
    }

    /** Events whose roster must be told something still. */
    List<CommunityEvent> unannounced(int limit) {
        return collection
                .find(gt("announcements.at", Instant.EPOCH))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
