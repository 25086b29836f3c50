package org.traitdunion.forum.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.room.Audience;
import org.traitdunion.forum.room.EventsRoom;

/**
 * A conversation in a room. It numbers its replies: a reply first arrives here, in the one update that raises the counter, and
 * is then written as a document of its own and taken from the arrivals. Whoever meets an arrival that a crash left finishes it.
 *
 * <p>An arrival carries no number, because the update that appends it does not know the counter. Its number is its place:
 * {@code recent} ends with the reply numbered {@code replyCount}. Replies are accepted only while every unfinished arrival keeps
 * its place in it.
 *
 * @param companyId the company of the room's audience, which never changes; empty for the network
 * @param eventId the event whose thread this is, if it is one
 * @param eventVersion of an event's thread: the version of the event whose title it shows
 * @param body Markdown; empty for an event's thread, which links to its event
 * @param lastActivityAt when it was opened or last replied to
 * @param replyCount the number of the last reply; 0 when there is none
 * @param lastAuthorId the author of that reply
 * @param recent the clients' ids of the last replies, oldest first
 * @param arriving replies with a number but without a document yet
 * @param uncounted true until the room has counted the thread
 * @param reported true once somebody reported one of its replies; until then nobody need be asked which
 */
public record ForumThread(
        @BsonId String id,
        String roomId,
        String companyId,
        String title,
        String authorId,
        Instant openedAt,
        @Nullable String eventId,
        long eventVersion,
        String body,
        Instant lastActivityAt,
        long replyCount,
        @Nullable String lastAuthorId,
        List<String> recent,
        List<Arrival> arriving,
        @Nullable Boolean uncounted,
        @Nullable Boolean reported,
        long version) {

    static ForumThread opened(OpenThread opening, Audience audience, String authorId, Instant now) {
        return new ForumThread(
                opening.id(),
                opening.roomId(),
                audience.companyId(),
                opening.title(),
                authorId,
                now,
                null,
                0,
                opening.body(),
                now,
                0,
                null,
                List.of(),
                List.of(),
                true,
                null,
                1);
    }

    /** The thread of an event; the organiser is its author and the event's page is its body. */
    static ForumThread ofEvent(String id, EventTitle event, String organiserId, Instant publishedAt) {
        return new ForumThread(
                id,
                EventsRoom.ID,
                Audience.NETWORK.companyId(),
                event.title(),
                organiserId,
                publishedAt,
                event.eventId(),
                event.version(),
                "",
                publishedAt,
                0,
                null,
                List.of(),
                List.of(),
                true,
                null,
                1);
    }

    public boolean isReported() {
        return reported != null;
    }

    public Audience audience() {
        return new Audience(companyId);
    }

    /** Whether it is what that request would open: a retry, then, and no conflict. */
    boolean isWhat(OpenThread opening, String memberId) {
        return authorId.equals(memberId)
                && roomId.equals(opening.roomId())
                && title.equals(opening.title())
                && body.equals(opening.body());
    }

    /** How many of the last replies' ids are kept. */
    static final int RECENT = 40;

    /** How far the counter may run ahead of what the writer of a reply has seen: half, so that no arrival loses its place. */
    static final int AHEAD = RECENT / 2;

    /** How many unfinished arrivals a thread may hold before a writer has to finish some. */
    static final int ARRIVING = 16;

    /** A reply on its way to its own document. */
    public record Arrival(String replyId, String authorId, Instant at, String body) {}

    /** The number of a recent reply; empty when the thread does not remember it. */
    OptionalLong numberOf(String replyId) {
        int place = recent.lastIndexOf(replyId);
        return place < 0 ? OptionalLong.empty() : OptionalLong.of(replyCount - (recent.size() - 1 - place));
    }

    /** The unfinished replies, as the documents that they are to become. */
    List<Reply> arrivals() {
        return arriving.stream().map(this::numbered).toList();
    }

    Optional<Reply> arrival(String replyId) {
        return arriving.stream()
                .filter(arrival -> arrival.replyId().equals(replyId))
                .map(this::numbered)
                .findFirst();
    }

    /** Whether a writer must finish arrivals before adding one: too many, or one about to lose its place. */
    boolean mustSettle() {
        return arriving.size() >= ARRIVING
                || arriving.stream().anyMatch(arrival -> replyCount - number(arrival) >= AHEAD);
    }

    private Reply numbered(Arrival arrival) {
        return Reply.posted(id, number(arrival), arrival);
    }

    private long number(Arrival arrival) {
        return numberOf(arrival.replyId())
                .orElseThrow(
                        () -> new IllegalStateException("thread " + id + " lost the place of " + arrival.replyId()));
    }
}
