package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.List;
import org.traitdunion.events.published.Change;

/**
 * What was decided about an event and is not yet written to the seats: an entry of the roster's short list of steps. The
 * update that decides appends the step; settling writes the seats, tells the facts and takes it off. A step's number is
 * its place since the roster was opened.
 *
 * <p>Confirmed and withdrawn seats are decided by the roster alone, which knows its holders. Who waits is known by the
 * seats, so the other steps name the {@code after}, the seat's last step that they were decided upon: when the seat has
 * moved on, the step is void.
 */
public sealed interface Step {

    String id();

    Instant at();

    /** A step of one member's; a member has at most one that is not settled. */
    sealed interface OfMember extends Step {
        String memberId();
    }

    record Confirmed(String id, String memberId, Instant at) implements OfMember {}

    record Withdrawn(String id, String memberId, Instant at) implements OfMember {}

    record Waitlisted(String id, String memberId, long after, Instant at) implements OfMember {}

    record Left(String id, String memberId, long after, Instant at) implements OfMember {}

    record Promoted(String id, String memberId, long after, Instant at) implements OfMember {}

    record Changed(String id, Occasion occasion, List<Change> changes, Instant at) implements Step {}

    record Cancelled(String id, String reason, Instant at) implements Step {}
}
