package org.traitdunion.events.registration;

import java.time.Clock;
import java.time.Duration;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.sweep.Sweeps;

/** One instance of the service as far as seats go, with its own way to the data. It sweeps only when it is told to. */
record Instance(Rosters rosters, Seats seats, Settling settling, SeatRegistration registration, Clock clock) {

    private static final Duration IN_A_WEEK = Duration.ofDays(7);

    static Instance with(Rosters rosters, Seats seats, Clock clock) {
        var settling = new Settling(rosters, seats, clock, new Sweeps());
        return new Instance(rosters, seats, settling, new SeatRegistration(rosters, seats, settling, clock), clock);
    }

    /** Opens registration for an event with so many seats; its id. */
    String open(int capacity) {
        var event = Ids.next();
        var start = clock.instant().plus(IN_A_WEEK);
        var occasion = new Occasion(
                EventKind.SEMINAR,
                "Une matinée à deux réseaux",
                "Lyon",
                start,
                start.plus(Duration.ofHours(3)),
                "Europe/Paris",
                "organiser");
        new Rosterkeeping(rosters, settling, clock).open(event, 1, occasion, capacity);
        return event;
    }
}
