package org.traitdunion.events.programme.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.events.members.Person;
import org.traitdunion.events.programme.CommunityEvent;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.events.registration.SeatBoard;

/**
 * An event as a list shows it.
 *
 * @param zone IANA name of the zone in which people read the times
 * @param version goes back in {@code If-Match}
 * @param threadId the forum's thread about it; null until there is one
 * @param mine where the reader stands
 * @param mayEdit whether the reader may change or cancel it now
 */
record EventSummary(
        String id,
        EventKind kind,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int capacity,
        CommunityEvent.State state,
        Person organiser,
        CommunityEvent.@Nullable Cancellation cancellation,
        long version,
        @Nullable String threadId,
        SeatBoard.Counts seats,
        SeatBoard.Mine mine,
        boolean mayEdit) {}
