package org.traitdunion.forum.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.published.Outcome;
import org.traitdunion.forum.thread.ReplyView;

/**
 * A report in the list of the moderators.
 *
 * @param reply as its moderator sees it
 * @param reportedAt when the reply was first reported, or first reported again
 * @param count how many members reported the reply, as far as the case remembers
 * @param outcome null while the report is open
 */
public record ReportView(
        String id,
        ThreadLink thread,
        ReplyView reply,
        Instant reportedAt,
        int count,
        Report.State state,
        @Nullable Outcome outcome,
        long version) {

    public record ThreadLink(String id, String title, String roomId, String roomName) {}
}
