package org.traitdunion.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * Finishes what a roster decided: writes the seats, tells the facts, and gives each freed seat to the first of the queue.
 * Anybody may do it at any time, and again after a crash at any point. People who ask at once settle together: whoever
 * comes first does the work of all, the others find it done.
 */
@Component
class Settling {

    /** Each attempt that is lost was won by another instance; so many in a row do not happen. */
    private static final int MOST_LOST = 1000;

    private final Rosters rosters;
    private final Seats seats;
    private final Clock clock;
    private final Desk[] desks =
            IntStream.range(0, 64).mapToObj(i -> new Desk()).toArray(Desk[]::new);

    Settling(Rosters rosters, Seats seats, Clock clock, Sweeps sweeps) {
        this.rosters = rosters;
        this.seats = seats;
        this.clock = clock;
        sweeps.every("rosters", Duration.ofSeconds(5), this::sweep);
    }

    /** Returns when the step with that number is settled, and no seat is owed to the queue. */
    void settle(String eventId, long number) {
        desks[Math.floorMod(eventId.hashCode(), desks.length)].settle(eventId, number);
    }

    /** Settles what a crash left behind. */
    void sweep() {
        Sweeps.each(rosters.unsettled(clock.instant(), Sweeps.AT_ONCE), eventId -> settle(eventId, Long.MAX_VALUE));
    }

    /** One at a time settles an event, and remembers how far it came. */
    private final class Desk {
        private final Lock lock = new ReentrantLock();
        private String event = "";
        private long settled;

        void settle(String eventId, long number) {
            lock.lock();
            try {
                if (!event.equals(eventId) || settled < number) {
                    var roster = finish(eventId);
                    event = eventId;
                    settled = roster.map(Roster::settled).orElse(0L);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private Optional<Roster> finish(String eventId) {
        var roster = rosters.find(eventId);
        int lost = 0;
        while (roster.isPresent() && lost < MOST_LOST) {
            Optional<Roster> next;
            if (!roster.get().steps().isEmpty()) {
                next = write(roster.get());
            } else if (roster.get().owesSeat(clock.instant())) {
                next = promote(eventId);
            } else {
                break;
            }
            lost = next.isPresent() ? 0 : lost + 1;
            roster = next.isPresent() ? next : rosters.find(eventId);
        }
        return roster;
    }

    private Optional<Roster> write(Roster roster) {
        var members = roster.steps().stream()
                .filter(Step.OfMember.class::isInstance)
                .map(step -> ((Step.OfMember) step).memberId())
                .toList();
        var settlement = Settlement.of(roster, seats.atEvent(roster.id(), members));
        seats.write(settlement.seats(), roster);
        if (settlement.moved()) {
            seats.move(roster);
        }
        return rosters.settle(roster, settlement);
    }

    private Optional<Roster> promote(String eventId) {
        return seats.firstWaiting(eventId)
                .flatMap(first -> rosters.promote(
                        eventId, new Step.Promoted(Ids.next(), first.memberId(), first.step(), clock.instant())));
    }
}
