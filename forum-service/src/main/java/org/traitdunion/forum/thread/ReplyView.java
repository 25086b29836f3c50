package org.traitdunion.forum.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.members.MemberCard;

/**
 * A reply as one reader sees it. Of a hidden reply everybody sees that it was hidden, when and by which rule; its words, the
 * reason and the moderator's name are for its author and the moderators.
 *
 * @param id {@code threadId:number}
 * @param body Markdown
 * @param bodyHtml safe HTML
 */
public record ReplyView(
        String id,
        long number,
        MemberCard author,
        Instant at,
        @Nullable String body,
        @Nullable String bodyHtml,
        State state,
        @Nullable HidingView hidden,
        boolean mine,
        boolean reportedByMe) {

    public enum State {
        VISIBLE,
        HIDDEN
    }

    /**
     * Why it is hidden.
     *
     * @param version for moderators: that of the decision, on which one that takes it back is based
     */
    public record HidingView(
            CharterRule rule,
            @Nullable String reason,
            @Nullable MemberCard by,
            Instant at,
            @Nullable Long version) {}
}
