package org.traitdunion.events.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.events.programme.Announcement.Subject;
import org.traitdunion.events.published.Change;
import org.traitdunion.events.published.EventFact;
import org.traitdunion.events.published.EventFact.EventCancelled;
import org.traitdunion.events.published.EventFact.EventChanged;

/**
 * A gathering that people attend. It begins as its organiser's draft, which nobody else sees and which may be deleted;
 * once published it stays for ever: it may change until it is over, or be cancelled with a reason. Only its organiser
 * edits it, also after losing the role (then nobody does).
 *
 * @param version grows with each edit
 * @param threadId the forum's thread about it; null until the forum has opened one
 * @param announcements what the roster must be told still, oldest first; told at once, kept for the case of a crash
 */
public record CommunityEvent(
        @BsonId String id,
        EventContent content,
        State state,
        String organiserId,
        @Nullable Cancellation cancellation,
        long version,
        @Nullable String threadId,
        List<Announcement> announcements) {

    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    public record Cancellation(String reason, Instant at) {}

    /** What an edit comes to. */
    sealed interface Edit {
        /**
         * It is so from now on.
         *
         * @param next the event with the next version
         * @param announcement what the roster must be told; empty for a draft, which has none
         * @param facts what the others are told
         */
        record Accepted(CommunityEvent next, Optional<Announcement> announcement, List<EventFact> facts)
                implements Edit {}

        /** It is so already. */
        record Unchanged() implements Edit {}

        record Refused(Reason reason) implements Edit {}
    }

    enum Reason {
        /** Cancelled or over. */
        EVENT_CLOSED,
        /** It would begin before now, or be over at once. */
        EVENT_IN_THE_PAST,
        /** Only a draft is deleted. */
        EVENT_PUBLISHED,
        /** A draft is deleted, not cancelled. */
        EVENT_NOT_PUBLISHED,
        /** More seats are taken than would remain. */
        CAPACITY_BELOW_TAKEN
    }

    static CommunityEvent draft(String id, String organiserId, EventContent content) {
        return new CommunityEvent(id, content, State.DRAFT, organiserId, null, 1, null, List.of());
    }

    Edit change(EventContent next, Instant now) {
        if (next.equals(content)) {
            return new Edit.Unchanged();
        }
        if (state == State.CANCELLED || (state == State.PUBLISHED && over(now))) {
            return new Edit.Refused(Reason.EVENT_CLOSED);
        }
        boolean moved = !next.startsAt().equals(content.startsAt());
        boolean past =
                (moved && !next.startsAt().isAfter(now)) || !next.endsAt().isAfter(now);
        if (state == State.PUBLISHED && past) {
            return new Edit.Refused(Reason.EVENT_IN_THE_PAST);
        }
        var after = next(state, next, null);
        if (state == State.DRAFT) {
            return new Edit.Accepted(after, Optional.empty(), List.of());
        }
        var changes = content.changesTo(next);
        return after.announced(Subject.CHANGE, changes, now, new EventChanged(id, next.title(), changes));
    }

    Edit publish(Instant now) {
        return switch (state) {
            case PUBLISHED -> new Edit.Unchanged();
            case CANCELLED -> new Edit.Refused(Reason.EVENT_CLOSED);
            case DRAFT -> {
                if (!content.startsAt().isAfter(now)) {
                    yield new Edit.Refused(Reason.EVENT_IN_THE_PAST);
                }
                yield next(State.PUBLISHED, content, null)
                        .announced(Subject.PUBLICATION, List.of(), now, content.published(id, organiserId));
            }
        };
    }

    /** Whoever gives another reason is refused: the first was told everybody, and theirs would be told nobody. */
    Edit cancel(String reason, Instant now) {
        return switch (state) {
            case CANCELLED ->
                cancellation != null && cancellation.reason().equals(reason)
                        ? new Edit.Unchanged()
                        : new Edit.Refused(Reason.EVENT_CLOSED);
            case DRAFT -> new Edit.Refused(Reason.EVENT_NOT_PUBLISHED);
            case PUBLISHED -> {
                if (over(now)) {
                    yield new Edit.Refused(Reason.EVENT_CLOSED);
                }
                yield next(State.CANCELLED, content, new Cancellation(reason, now))
                        .announced(Subject.CANCELLATION, List.of(), now, new EventCancelled(id, reason));
            }
        };
    }

    /** Whether that member may change or cancel it now, as long as they are an organiser. */
    public boolean editableBy(String memberId, Instant now) {
        return organiserId.equals(memberId) && (state == State.DRAFT || (state == State.PUBLISHED && !over(now)));
    }

    /** Drafts are their organiser's alone. */
    public boolean visibleTo(String memberId) {
        return state != State.DRAFT || organiserId.equals(memberId);
    }

    boolean over(Instant now) {
        return !content.endsAt().isAfter(now);
    }

    private CommunityEvent next(State nextState, EventContent next, @Nullable Cancellation nextCancellation) {
        return new CommunityEvent(
                id, next, nextState, organiserId, nextCancellation, version + 1, threadId, announcements);
    }

    private Edit announced(Subject subject, List<Change> changes, Instant now, EventFact fact) {
        var announcement = new Announcement(
                subject,
                version,
                content.occasion(organiserId),
                content.capacity(),
                changes,
                cancellation == null ? "" : cancellation.reason(),
                now);
        return new Edit.Accepted(this, Optional.of(announcement), List.of(fact));
    }
}
