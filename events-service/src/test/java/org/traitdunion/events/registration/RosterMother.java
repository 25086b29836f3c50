package org.traitdunion.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.traitdunion.events.published.EventKind;

/** Rosters as tests need them. */
record RosterMother(int free, int waiting, long settled, boolean open, List<Step> steps) {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Instant START = NOW.plus(Duration.ofDays(14));
    static final Occasion OCCASION = new Occasion(
            EventKind.SEMINAR,
            "Une matinée à deux réseaux",
            "Lyon",
            START,
            START.plus(Duration.ofHours(3)),
            "Europe/Paris",
            "organiser");

    static RosterMother aRoster() {
        return new RosterMother(2, 0, 0, true, List.of());
    }

    RosterMother free(int seats) {
        return new RosterMother(seats, waiting, settled, open, steps);
    }

    RosterMother waiting(int people) {
        return new RosterMother(free, people, settled, open, steps);
    }

    RosterMother settled(long number) {
        return new RosterMother(free, waiting, number, open, steps);
    }

    RosterMother closed() {
        return new RosterMother(free, waiting, settled, false, steps);
    }

    RosterMother steps(Step... unsettled) {
        return new RosterMother(free, waiting, settled, open, List.of(unsettled));
    }

    Roster build() {
        return new Roster("event", OCCASION, open, 2, free, waiting, settled, 2, steps, null);
    }
}
