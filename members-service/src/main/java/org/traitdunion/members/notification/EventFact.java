package org.traitdunion.members.notification;

import java.time.Instant;
import java.util.List;

/** What this service reads of the facts of rosters; each is owned and documented by the events service. */
sealed interface EventFact {

    record SeatConfirmed(String eventId, String memberId) implements EventFact {}

    record SeatWaitlisted(String eventId, String memberId) implements EventFact {}

    record SeatPromoted(String eventId, String memberId, String title, Instant startsAt, String zone)
            implements EventFact {}

    record SeatWithdrawn(String eventId, String memberId) implements EventFact {}

    record ChangeAnnounced(
            String eventId,
            String title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            String place,
            List<Notice.Change> changes)
            implements EventFact {}

    record CancellationAnnounced(String eventId, String title, Instant startsAt, String zone, String reason)
            implements EventFact {}
}
