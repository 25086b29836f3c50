package org.traitdunion.events.published;

import java.time.Instant;
import java.util.List;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/**
 * A fact of {@code events.facts}, keyed by the event's id. The first three come from the event's document, the others
 * from its roster's: each of the two has an order of its own. Announcements go through the roster so that whoever reads
 * them has already read of every seat that was given before.
 */
public sealed interface EventFact extends Fact {

    String eventId();

    @FactType("events.event-published")
    record EventPublished(
            String eventId,
            String title,
            EventKind kind,
            String place,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int capacity,
            String organiserId)
            implements EventFact {}

    @FactType("events.event-changed")
    record EventChanged(String eventId, String title, List<Change> changes) implements EventFact {}

    @FactType("events.event-cancelled")
    record EventCancelled(String eventId, String reason) implements EventFact {}

    @FactType("events.seat-confirmed")
    record SeatConfirmed(String eventId, String memberId) implements EventFact {}

    /**
     * No seat was free: the member waits.
     *
     * @param ticket the number of the registration within its event: lower numbers come first
     */
    @FactType("events.seat-waitlisted")
    record SeatWaitlisted(String eventId, String memberId, long ticket) implements EventFact {}

    @FactType("events.seat-promoted")
    record SeatPromoted(String eventId, String memberId, String title, Instant startsAt, String zone)
            implements EventFact {}

    /**
     * The member does not want to come any more.
     *
     * @param from {@code seat} or {@code waiting-list}
     */
    @FactType("events.seat-withdrawn")
    record SeatWithdrawn(String eventId, String memberId, String from) implements EventFact {}

    @FactType("events.change-announced")
    record ChangeAnnounced(
            String eventId,
            String title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            String place,
            List<Change> changes)
            implements EventFact {}

    @FactType("events.cancellation-announced")
    record CancellationAnnounced(String eventId, String title, Instant startsAt, String zone, String reason)
            implements EventFact {}
}
