package org.traitdunion.forum.thread;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import org.traitdunion.forum.published.ThreadOpened;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** The threads of the forum. */
@Repository
public class Threads {

    private static final Keyset<ForumThread> LIVELIEST_FIRST =
            Keyset.descending("lastActivityAt", ForumThread::lastActivityAt).thenId(ForumThread::id);

    private final MongoCollection<ForumThread> collection;
    private final Outbox<ForumThread> outbox;

    Threads(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        this.collection = database.getCollection("threads", ForumThread.class);
        this.outbox = outboxes.of(collection);
        indexes.ensure(
                "threads", "threads_by_room_and_activity", Indexes.descending("roomId", "lastActivityAt", "_id"));
        indexes.ensure("threads", "threads_with_arrivals", Indexes.ascending("arriving.replyId"));
        indexes.ensurePartial("threads", "threads_of_events", "eventId", new IndexOptions().unique(true));
        indexes.ensurePartial("threads", "threads_to_count", "uncounted", new IndexOptions());
    }

    /** The thread, if the caller may know of it; otherwise it does not exist for them. */
    public ForumThread visible(String id, Caller caller) {
        return find(id).filter(thread -> thread.audience().admits(caller.companyId()))
                .orElseThrow(Refusal::notFound);
    }

    public List<ForumThread> all(Set<String> ids) {
        return collection.find(in("_id", ids)).into(new ArrayList<>());
    }

    public Page<ForumThread> inRoom(String roomId, PageRequest page) {
        return page.read(collection, eq("roomId", roomId), LIVELIEST_FIRST);
    }

    Optional<ForumThread> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** False when the id is taken. */
    boolean add(ForumThread thread) {
        return outbox.insert(
                thread.id(),
                thread,
                new ThreadOpened(thread.id(), thread.roomId(), thread.authorId(), thread.eventId()));
    }

    void counted(String id) {
        collection.updateOne(eq("_id", id), unset("uncounted"));
    }

    /** Marks that one of its replies is being reported, before the report is written: then no page misses it. */
    public void reported(String id) {
        collection.updateOne(eq("_id", id), set("reported", true));
    }

    /** Shows a newer title of the event whose thread this is. */
    void retitle(EventTitle event) {
        collection.updateOne(
                and(eq("eventId", event.eventId()), lt("eventVersion", event.version())),
                combine(set("title", event.title()), set("eventVersion", event.version()), inc("version", 1L)));
    }

    /**
     * Gives the reply its number, once. Empty when the reply has one already, or when the thread has moved on so far since it
     * was read that an unfinished arrival could lose its place.
     */
    Optional<ForumThread> accept(ForumThread seen, ForumThread.Arrival arrival) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                and(
                        eq("_id", seen.id()),
                        ne("recent", arrival.replyId()),
                        lt("replyCount", seen.replyCount() + ForumThread.AHEAD),
                        exists("arriving." + (ForumThread.ARRIVING - 1), false)),
                combine(
                        inc("replyCount", 1L),
                        inc("version", 1L),
                        max("lastActivityAt", arrival.at()),
                        set("lastAuthorId", arrival.authorId()),
                        push("arriving", arrival),
                        pushEach("recent", List.of(arrival.replyId()), new PushOptions().slice(-ForumThread.RECENT))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** @param replyIds what has arrived, by thread */
    void arrived(Map<String, List<String>> replyIds) {
        collection.bulkWrite(replyIds.entrySet().stream()
                .map(thread -> new UpdateOneModel<ForumThread>(
                        eq("_id", thread.getKey()),
                        pull("arriving", new Document("replyId", new Document("$in", thread.getValue())))))
                .toList());
    }

    /** What a crash may have left half done. */
    List<ForumThread> withArrivals(int limit) {
        return collection.find(gte("arriving.replyId", "")).limit(limit).into(new ArrayList<>());
    }

    List<ForumThread> uncounted(int limit) {
        return collection.find(eq("uncounted", true)).limit(limit).into(new ArrayList<>());
    }
}
