package org.traitdunion.events.registration;

import java.time.Instant;
import org.traitdunion.events.published.EventKind;

/**
 * What a roster knows of its event: enough to open and close by itself, and to announce without asking.
 *
 * @param zone IANA name of the zone where the clock on the wall hangs; the instants themselves are absolute
 */
public record Occasion(
        EventKind kind, String title, String place, Instant startsAt, Instant endsAt, String zone, String organiserId) {

    boolean startsAfter(Instant now) {
        return startsAt.isAfter(now);
    }
}
