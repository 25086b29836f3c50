package org.traitdunion.forum.moderation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.published.Outcome;
import org.traitdunion.forum.published.ReplyHidden;
import org.traitdunion.forum.published.ReplyReported;
import org.traitdunion.forum.published.ReplyRestored;
import org.traitdunion.forum.published.ReportAnswered;
import org.traitdunion.forum.thread.Hiding;
import org.traitdunion.forum.thread.Reply;
import org.traitdunion.kit.facts.Fact;

/**
 * The moderation of one reply, and the authority on whether it is shown; the reply follows. It begins with the first member who
 * reports the reply. A moderator hides or keeps it, which answers everybody who reported it since the answer before; somebody
 * else may then report a reply that was kept, and the case is open again. A hidden reply can be restored.
 *
 * @param id the reply's
 * @param authorId who wrote the reply
 * @param companyId the company of the room's audience; empty for the network
 * @param reportedAt when it was opened, or opened again
 * @param since when it came into its state: what the lists are sorted by
 * @param notes one for each person, the oldest first; at most {@value #MOST_NOTES} without an answer, and no more than as many
 *     again that have theirs: of a long case the beginning is forgotten
 * @param answered how many of the notes have their answer
 * @param decisions the oldest first; the last {@value #MOST_DECISIONS}
 * @param unsettled true until the reply has followed the last decision
 */
public record Report(
        @BsonId String id,
        String threadId,
        long number,
        String authorId,
        String companyId,
        State state,
        Instant reportedAt,
        Instant since,
        List<Note> notes,
        int answered,
        List<Decision> decisions,
        @Nullable Boolean unsettled,
        long version) {

    /** More voices tell a moderator nothing new. */
    static final int MOST_NOTES = 50;

    static final int MOST_DECISIONS = 50;

    public enum State {
        OPEN,
        ANSWERED
    }

    /** What came of a member's report. */
    public sealed interface Filing {
        record Filed(Report report, Fact fact) implements Filing {}

        /** The member has reported this reply before, or enough others wait for an answer: nothing changes. */
        record NothingNew() implements Filing {}

        record AlreadyHidden() implements Filing {}
    }

    /** What came of a moderator's decision. */
    public sealed interface Ruling {
        record Ruled(Report report, List<Fact> facts) implements Ruling {}

        /** The same was decided before: nothing changes. */
        record SaidBefore() implements Ruling {}

        /** There is nothing left to decide, and what was decided is not this. */
        record TooLate() implements Ruling {}

        /** Nobody judges their own words. */
        record OwnCase() implements Ruling {}
    }

    /** The case of a reply that nobody has reported yet. */
    static Report of(Reply reply, String companyId, Instant now) {
        return new Report(
                reply.id(),
                reply.threadId(),
                reply.number(),
                reply.authorId(),
                companyId,
                State.ANSWERED,
                now,
                now,
                List.of(),
                0,
                List.of(),
                null,
                0);
    }

    Filing file(Note note) {
        if (isHidden()) {
            return new Filing.AlreadyHidden();
        }
        boolean known = notes.stream().anyMatch(earlier -> earlier.reporterId().equals(note.reporterId()));
        if (known || notes.size() - answered >= MOST_NOTES) {
            return new Filing.NothingNew();
        }
        return new Filing.Filed(reportedBy(note), new ReplyReported(threadId, number));
    }

    /** Hides or keeps the reply. */
    Ruling decide(Decision decision) {
        if (authorId.equals(decision.moderatorId())) {
            return new Ruling.OwnCase();
        }
        if (state == State.ANSWERED) {
            boolean again = !decisions.isEmpty() && decision.repeats(decisions.getLast());
            return again ? new Ruling.SaidBefore() : new Ruling.TooLate();
        }
        List<String> reporters = notes.subList(answered, notes.size()).stream()
                .map(Note::reporterId)
                .toList();
        List<Fact> facts = switch (decision.outcome()) {
            case HIDE ->
                List.of(
                        new ReplyHidden(threadId, number, authorId, decision.brokenRule()),
                        new ReportAnswered(threadId, number, reporters, Outcome.HIDDEN));
            case KEEP -> List.of(new ReportAnswered(threadId, number, reporters, Outcome.KEPT));
            case RESTORE -> throw new IllegalArgumentException("an open report has nothing to restore");
        };
        return new Ruling.Ruled(answeredBy(decision), facts);
    }

    /** Takes back a hiding. Of a visible reply there is nothing to take back, and no other reason would be kept anywhere. */
    Ruling restore(Decision decision) {
        if (authorId.equals(decision.moderatorId())) {
            return new Ruling.OwnCase();
        }
        if (!isHidden()) {
            boolean again = decisions.stream().anyMatch(decision::repeats);
            return again ? new Ruling.SaidBefore() : new Ruling.TooLate();
        }
        return new Ruling.Ruled(answeredBy(decision), List.of(new ReplyRestored(threadId, number, authorId)));
    }

    boolean isHidden() {
        return hiding() != null;
    }

    /** How the reply is hidden by the last decision; null while it is shown. */
    @Nullable
    Hiding hiding() {
        if (decisions.isEmpty() || decisions.getLast().outcome() != Decision.Act.HIDE) {
            return null;
        }
        Decision last = decisions.getLast();
        return new Hiding(last.brokenRule(), last.reason(), last.moderatorId(), last.at());
    }

    /** What became of the reply; null while the report is open. */
    @Nullable
    Outcome outcome() {
        if (state == State.OPEN) {
            return null;
        }
        return isHidden() ? Outcome.HIDDEN : Outcome.KEPT;
    }

    private Report reportedBy(Note note) {
        Instant opened = state == State.OPEN ? reportedAt : note.at();
        int forgotten = Math.max(0, notes.size() + 1 - 2 * MOST_NOTES);
        List<Note> more =
                Stream.concat(notes.stream().skip(forgotten), Stream.of(note)).toList();
        return new Report(
                id,
                threadId,
                number,
                authorId,
                companyId,
                State.OPEN,
                opened,
                opened,
                more,
                answered - forgotten,
                decisions,
                unsettled,
                version + 1);
    }

    private Report answeredBy(Decision decision) {
        int forgotten = Math.max(0, decisions.size() + 1 - MOST_DECISIONS);
        List<Decision> more = Stream.concat(decisions.stream().skip(forgotten), Stream.of(decision))
                .toList();
        return new Report(
                id,
                threadId,
                number,
                authorId,
                companyId,
                State.ANSWERED,
                reportedAt,
                decision.at(),
                notes,
                notes.size(),
                more,
                true,
                version + 1);
    }
}
