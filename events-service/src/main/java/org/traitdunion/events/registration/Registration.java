package org.traitdunion.events.registration;

import java.time.Instant;

/** What a member's wish for a seat, or to give it back, came to. */
public sealed interface Registration {

    record Confirmed(Instant since, boolean fromWaitingList) implements Registration {}

    /**
     * A place on the waiting list.
     *
     * @param rank 1 for whoever gets the next seat
     */
    record Waiting(int rank, Instant since) implements Registration {}

    /** Neither a seat nor a place on the waiting list. */
    record None() implements Registration {}

    /** Refused: the event was cancelled, or has started. */
    record Closed() implements Registration {}
}
