package org.traitdunion.forum.moderation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.charter.CharterRule;

/**
 * What a moderator decided about a reply, and why.
 *
 * @param rule the rule that the reply breaks; null when it is kept or restored
 */
public record Decision(Act outcome, @Nullable CharterRule rule, String reason, String moderatorId, Instant at) {

    public Decision {
        if (outcome == Act.HIDE && rule == null) {
            throw new IllegalArgumentException("a reply is hidden by a rule");
        }
    }

    /** What can be decided. */
    public enum Act {
        HIDE,
        KEEP,
        /** Takes back a hiding. */
        RESTORE
    }

    /** The rule by which the reply is hidden. */
    CharterRule brokenRule() {
        return Objects.requireNonNull(rule);
    }

    /** Whether it is that decision, sent again. */
    boolean repeats(Decision earlier) {
        return outcome == earlier.outcome
                && rule == earlier.rule
                && reason.equals(earlier.reason)
                && moderatorId.equals(earlier.moderatorId);
    }
}
