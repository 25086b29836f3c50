package org.traitdunion.forum.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.members.MemberCard;
import org.traitdunion.forum.published.Outcome;
import org.traitdunion.forum.thread.ReplyView;

/**
 * Everything a moderator needs to decide: the report, what was said around the reply, what its reporters say without their
 * names, and what was decided before.
 *
 * @param context up to two replies before it and one after it
 */
public record CaseView(
        String id,
        ReportView.ThreadLink thread,
        ReplyView reply,
        Instant reportedAt,
        int count,
        Report.State state,
        @Nullable Outcome outcome,
        long version,
        List<ReplyView> context,
        List<NoteView> notes,
        List<DecisionView> decisions) {

    public record NoteView(CharterRule rule, String note, Instant at) {}

    public record DecisionView(
            Decision.Act outcome, @Nullable CharterRule rule, String reason, MemberCard by, Instant at) {}
}
