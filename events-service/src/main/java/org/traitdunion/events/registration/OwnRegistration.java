package org.traitdunion.events.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.events.published.EventKind;

/**
 * One line of a member's own registrations.
 *
 * @param rank 1 for whoever gets the next seat; null unless waiting
 * @param since when the present state began
 */
public record OwnRegistration(
        Of event, Seat.State state, @Nullable Integer rank, Instant since) {

    public enum EventState {
        PUBLISHED,
        CANCELLED
    }

    /** The event, as its roster knows it. */
    public record Of(
            String id,
            String title,
            EventKind kind,
            String place,
            Instant startsAt,
            Instant endsAt,
            String zone,
            EventState state,
            @Nullable Cancellation cancellation) {}
}
