package org.traitdunion.members.membership;

import java.util.List;
import org.traitdunion.members.published.MemberFact;

/** What a membership answers when somebody asks it to change. */
sealed interface Outcome {

    /**
     * It changes.
     *
     * @param membership as it is from now on, not yet stored
     * @param facts what the others are told; empty if it is nobody else's business
     */
    record Changed(Membership membership, List<MemberFact> facts) implements Outcome {}

    /** It already is as asked: a request that was repeated. */
    record Unchanged(Membership membership) implements Outcome {}

    /** It does not change, and says why. */
    record Refused(Objection objection) implements Outcome {}
}
