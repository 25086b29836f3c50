package org.traitdunion.forum.thread;

import java.util.Collection;
import java.util.Set;

/** Tells a reader which replies they have reported; moderation knows. */
public interface ReportedReplies {

    /** Those of the given replies' ids that this member reported. */
    Set<String> reportedBy(String memberId, Collection<String> replyIds);
}
