package org.traitdunion.events.programme.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.traitdunion.events.programme.CommunityEvents;
import org.traitdunion.kit.input.Faults;

/**
 * The times make sense together: a real zone, a year that a person means, an end after its start and not more than a month
 * later, each session within the event and with an id of its own. What is absent is told by the fields' own constraints.
 */
final class Timetable {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** Those of IANA: Java still has older ones of its own, which no browser needs to know. */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private Timetable() {}

    static void check(WriteEvent event, Faults faults) {
        var zone = sent(event.zone());
        if (zone != null && !zone.isEmpty() && !ZONES.contains(zone)) {
            faults.add("zone", "zone-unknown");
        }
        var starts = sent(event.startsAt());
        var ends = sent(event.endsAt());
        year("startsAt", starts, faults);
        year("endsAt", ends, faults);
        if (starts != null && ends != null) {
            if (!ends.isAfter(starts)) {
                faults.add("endsAt", "ends-before-start");
            } else if (ends.isAfter(starts.plus(CommunityEvents.LONGEST))) {
                faults.add("endsAt", "event-too-long");
            }
        }
        var sessions = sent(event.sessions());
        if (sessions == null) {
            return;
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < sessions.size(); i++) {
            var session = sent(sessions.get(i));
            if (session != null) {
                check(i, session, starts, ends, ids, faults);
            }
        }
    }

    private static void check(
            int index,
            WriteEvent.WriteSession session,
            @Nullable Instant eventStarts,
            @Nullable Instant eventEnds,
            Set<String> ids,
            Faults faults) {
        var id = sent(session.id());
        if (id != null && !ids.add(id)) {
            faults.add("sessions", index, "id", "session-twice");
        }
        var starts = sent(session.startsAt());
        var ends = sent(session.endsAt());
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            faults.add("sessions", index, "endsAt", "ends-before-start");
        }
        if (starts != null && eventStarts != null && starts.isBefore(eventStarts)) {
            faults.add("sessions", index, "startsAt", "session-outside-event");
        }
        if (ends != null && eventEnds != null && ends.isAfter(eventEnds)) {
            faults.add("sessions", index, "endsAt", "session-outside-event");
        }
    }

    private static void year(String field, @Nullable Instant time, Faults faults) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            faults.add(field, "year-absurd");
        }
    }

    /** All constraints are checked at once: what must not be null may still be. */
    private static <T> @Nullable T sent(@Nullable T value) {
        return value;
    }
}
