package org.traitdunion.members.notification;

import java.util.List;

/** What this service reads of the forum's facts; each is owned and documented by the forum service. */
sealed interface ForumFact {

    record ReplyHidden(String threadId, long number, String authorId, String rule) implements ForumFact {}

    record ReplyRestored(String threadId, long number, String authorId) implements ForumFact {}

    /**
     * A moderator has answered those who reported a reply.
     *
     * @param outcome {@code hidden} or {@code kept}
     */
    record ReportAnswered(String threadId, long number, List<String> reporterIds, String outcome)
            implements ForumFact {}
}
