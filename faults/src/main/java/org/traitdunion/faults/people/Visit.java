package org.traitdunion.faults.people;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The content of an event, next month. */
public final class Visit {

    private Visit() {}

    public static Map<String, Object> at(String title, String place, int capacity) {
        Instant start = Instant.now().truncatedTo(DAYS).plus(40, DAYS).plus(12, HOURS);
        return Map.of(
                "kind",
                "visit",
                "title",
                title,
                "description",
                "",
                "place",
                place,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(2, HOURS).toString(),
                "zone",
                "Europe/Paris",
                "capacity",
                capacity,
                "sessions",
                List.of());
    }
}
