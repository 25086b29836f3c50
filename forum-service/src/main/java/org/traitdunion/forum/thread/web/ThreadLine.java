package org.traitdunion.forum.thread.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.members.Cards;
import org.traitdunion.forum.members.MemberCard;
import org.traitdunion.forum.thread.ForumThread;

/** A thread in the list of its room. */
record ThreadLine(
        String id,
        String title,
        MemberCard author,
        Instant openedAt,
        long replies,
        @Nullable LastReply lastReply,
        @Nullable EventTitleLink event) {

    record LastReply(long number, Instant at, MemberCard author) {}

    record EventTitleLink(String id, String title) {}

    static ThreadLine of(ForumThread thread, Cards cards) {
        return new ThreadLine(
                thread.id(),
                thread.title(),
                cards.of(thread.authorId()),
                thread.openedAt(),
                thread.replyCount(),
                thread.lastAuthorId() == null
                        ? null
                        : new LastReply(thread.replyCount(), thread.lastActivityAt(), cards.of(thread.lastAuthorId())),
                thread.eventId() == null ? null : new EventTitleLink(thread.eventId(), thread.title()));
    }
}
