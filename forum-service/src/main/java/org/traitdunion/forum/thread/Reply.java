package org.traitdunion.forum.thread;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A numbered answer in a thread. Its words never change; whether they are shown follows the moderation of the reply.
 *
 * @param id {@code threadId:number}, so that a page of replies is read by ids alone
 * @param claim {@code threadId:replyId}, unique: the client's id gets one number, whatever is retried
 * @param body Markdown
 * @param hidden why it is hidden; null while it is visible
 * @param moderated the version of the moderation's decision that was applied last; 0 when there was none
 */
public record Reply(
        @BsonId String id,
        String threadId,
        long number,
        String claim,
        String authorId,
        Instant at,
        String body,
        @Nullable Hiding hidden,
        long moderated) {

    static Reply posted(String threadId, long number, ForumThread.Arrival arrival) {
        return new Reply(
                id(threadId, number),
                threadId,
                number,
                claim(threadId, arrival.replyId()),
                arrival.authorId(),
                arrival.at(),
                arrival.body(),
                null,
                0);
    }

    /** The id of the reply with that number. */
    public static String id(String threadId, long number) {
        return threadId + ":" + number;
    }

    static String claim(String threadId, String replyId) {
        return threadId + ":" + replyId;
    }

    public boolean isHidden() {
        return hidden != null;
    }
}
