package org.traitdunion.members.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's request to join. It waits as {@code REQUESTED} until an administrator admits or refuses; a refused
 * request stays as it is, and asking again is a new one.
 *
 * @param charterVersion the version of the charter that was signed with it
 * @param reason why it was refused; null unless refused
 * @param madeAt when it was first made; a correction while it waits keeps its place in the queue
 * @param decidedAt null while it waits
 * @param decidedBy id of the administrator; null while it waits
 */
public record Application(
        Workplace workplace,
        String charterVersion,
        State state,
        @Nullable String reason,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** Where an application stands. */
    public enum State {
        REQUESTED,
        REFUSED,
        ADMITTED
    }

    static Application made(Workplace workplace, String charterVersion, Instant now) {
        return new Application(workplace, charterVersion, State.REQUESTED, null, now, null, null);
    }

    Application corrected(Workplace workplace, String charterVersion) {
        return new Application(workplace, charterVersion, state, reason, madeAt, decidedAt, decidedBy);
    }

    Application admitted(String by, Instant now) {
        return new Application(workplace, charterVersion, State.ADMITTED, null, madeAt, now, by);
    }

    Application refused(String reason, String by, Instant now) {
        return new Application(workplace, charterVersion, State.REFUSED, reason, madeAt, now, by);
    }

    boolean asksFor(Workplace workplace, String charterVersion) {
        return this.workplace.equals(workplace) && this.charterVersion.equals(charterVersion);
    }
}
