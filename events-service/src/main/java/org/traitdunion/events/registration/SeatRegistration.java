package org.traitdunion.events.registration;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;

/**
 * Gives and takes back seats. The rule: a free seat goes to whoever asks while nobody waits; after that strictly in the
 * order of registration. A wish that is repeated changes nothing.
 *
 * <p>People who ask at the same moment are served together, in their order, by whichever of them comes first: the same few
 * reads and writes serve one wish or all that came meanwhile. Nothing depends on it: the store refuses what was decided upon
 * a roster that has moved on, whoever moved it, and then it is decided again.
 */
@Service
public class SeatRegistration {

    /** How often others may be faster before a wish is given up. */
    private static final int MOST_ATTEMPTS = 100;

    private final Rosters rosters;
    private final Seats seats;
    private final Settling settling;
    private final Clock clock;

    private final Counter[] counters =
            IntStream.range(0, 64).mapToObj(i -> new Counter()).toArray(Counter[]::new);

    SeatRegistration(Rosters rosters, Seats seats, Settling settling, Clock clock) {
        this.rosters = rosters;
        this.seats = seats;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Asks for a seat.
     *
     * @throws Refusal not-found when there is no published event with that id
     */
    public Registration take(String eventId, String memberId) {
        return serve(new Wish(eventId, memberId, Wish.Kind.TAKE));
    }

    /**
     * Gives back a seat, or leaves the waiting list.
     *
     * @throws Refusal not-found when there is no published event with that id
     */
    public Registration withdraw(String eventId, String memberId) {
        return serve(new Wish(eventId, memberId, Wish.Kind.WITHDRAW));
    }

    private Registration serve(Wish wish) {
        counters[Math.floorMod(wish.eventId().hashCode(), counters.length)].serve(wish);
        return wish.answerOrThrow();
    }

    /** Where wishes wait for whoever serves. */
    private final class Counter {
        private final Queue<Wish> waiting = new ConcurrentLinkedQueue<>();
        private final Lock serving = new ReentrantLock(true);

        void serve(Wish wish) {
            waiting.add(wish);
            serving.lock();
            try {
                if (!wish.answered()) {
                    group().forEach(this::serve);
                }
            } finally {
                serving.unlock();
            }
        }

        private Map<String, List<Wish>> group() {
            var group = new ArrayList<Wish>();
            for (var wish = waiting.poll(); wish != null; wish = waiting.poll()) {
                group.add(wish);
            }
            return group.stream().collect(groupingBy(Wish::eventId));
        }

        private void serve(String eventId, List<Wish> wishes) {
            try {
                decide(eventId, wishes);
            } catch (RuntimeException | Error failure) {
                wishes.forEach(wish -> wish.fail(failure));
            }
        }
    }

    private void decide(String eventId, List<Wish> wishes) {
        var open = wishes;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !open.isEmpty(); attempt++) {
            var roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
            var decisions = Decisions.upon(roster, seatsOf(eventId, open), open, clock.instant());
            decisions.closed().forEach(wish -> wish.answer(new Registration.Closed()));
            decisions.unchanged().forEach((wish, seat) -> wish.answer(registration(seat)));
            if (!decisions.decided().isEmpty()) {
                carryOut(roster, decisions);
            } else if (!decisions.later().isEmpty()) {
                settling.settle(eventId, roster.lastStep());
            }
            open = open.stream().filter(wish -> !wish.answered()).toList();
        }
        open.forEach(wish -> wish.fail(Refusal.unavailable()));
    }

    private void carryOut(Roster read, Decisions decisions) {
        rosters.decide(read, decisions.roster()).ifPresent(noted -> {
            settling.settle(read.id(), noted.lastStep());
            answer(read.id(), decisions);
        });
    }

    /** What came to pass shows in the seats: a step may have turned out to be void, and is then decided anew. */
    private void answer(String eventId, Decisions decisions) {
        var wishes = decisions.decided().keySet();
        var places = seatsOf(eventId, wishes);
        wishes.forEach(wish -> {
            var seat = places.getOrDefault(wish.memberId(), Seat.none(eventId, wish.memberId()));
            if (wish.isGranted(seat)) {
                wish.answer(
                        seat.waits()
                                ? new Registration.Waiting(decisions.rank(wish), seat.since())
                                : registration(seat));
            }
        });
    }

    private Map<String, Seat> seatsOf(String eventId, Collection<Wish> wishes) {
        return seats.atEvent(
                eventId, wishes.stream().map(Wish::memberId).distinct().toList());
    }

    private Registration registration(Seat seat) {
        return switch (seat.state()) {
            case NONE -> new Registration.None();
            case CONFIRMED -> new Registration.Confirmed(seat.since(), seat.fromWaitingList());
            case WAITING ->
                new Registration.Waiting(seats.ranks(List.of(seat)).getOrDefault(seat.eventId(), 1), seat.since());
        };
    }
}
