package org.traitdunion.forum.thread;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.traitdunion.forum.published.ReplyPosted;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;

/** The replies of all threads; a page of them is read by its ids. */
@Repository
public class Replies {

    private final MongoCollection<Reply> collection;
    private final Outbox<Reply> outbox;

    Replies(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        this.collection = database.getCollection("replies", Reply.class);
        this.outbox = outboxes.of(collection);
        indexes.ensure("replies", "replies_by_claim", Indexes.ascending("claim"), new IndexOptions().unique(true));
    }

    /** The replies with these ids, in no order; ids without a reply are left out. */
    public List<Reply> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : collection.find(in("_id", ids)).into(new ArrayList<>());
    }

    Optional<Reply> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** What the client's id has become. */
    Optional<Reply> claimed(String threadId, String replyId) {
        return Optional.ofNullable(
                collection.find(eq("claim", Reply.claim(threadId, replyId))).first());
    }

    /** Writes a numbered reply; nothing happens when it is there. */
    void add(Reply reply) {
        outbox.insert(reply.id(), reply, new ReplyPosted(reply.threadId(), reply.number(), reply.authorId()));
    }

    /**
     * Lets the reply follow a decision of its moderation; an older decision, or the same again, changes nothing.
     *
     * @param hiding null to show the reply
     * @param decision the version of the decision
     */
    public void follow(String id, @Nullable Hiding hiding, long decision) {
        Bson shown = hiding == null ? unset("hidden") : set("hidden", hiding);
        collection.updateOne(and(eq("_id", id), lt("moderated", decision)), combine(shown, set("moderated", decision)));
    }
}
