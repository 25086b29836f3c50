package org.traitdunion.acceptance;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The smallest event that can be published: a visit with two seats, next month. */
final class Visit {

    private Visit() {}

    static Map<String, Object> at(String place, String description) {
        return at(place, "Une visite", description);
    }

    static Map<String, Object> at(String place, String title, String description) {
        Instant start = Instant.now().truncatedTo(DAYS).plus(40, DAYS).plus(12, HOURS);
        return Map.of(
                "kind",
                "visit",
                "title",
                title,
                "description",
                description,
                "place",
                place,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(2, HOURS).toString(),
                "zone",
                "Europe/Paris",
                "capacity",
                2,
                "sessions",
                List.of());
    }
}
