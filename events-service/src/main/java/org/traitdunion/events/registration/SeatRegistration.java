package org.traitdunion.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.problem.Refusal;

/**
 * Gives and takes back seats. The rule: a free seat goes to whoever asks while nobody waits; after that strictly in the
 * order of registration. A wish that is repeated changes nothing.
 */
@Service
public class SeatRegistration {

    /** How often others may be faster before a wish is given up. */
    private static final int MOST_ATTEMPTS = 100;

    private final Rosters rosters;
    private final Seats seats;
    private final Settling settling;
    private final Clock clock;

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
        return decide(eventId, memberId, (roster, seat, now) -> roster.take(seat, now));
    }

    /**
     * Gives back a seat, or leaves the waiting list.
     *
     * @throws Refusal not-found when there is no published event with that id
     */
    public Registration withdraw(String eventId, String memberId) {
        return decide(eventId, memberId, (roster, seat, now) -> roster.withdraw(seat, now));
    }

    private interface Wish {
        Roster.Verdict ask(Roster roster, Seat seat, Instant now);
    }

    private Registration decide(String eventId, String memberId, Wish wish) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
            var seat = seats.find(eventId, memberId);
            var now = clock.instant();
            var id = Ids.next();
            switch (wish.ask(roster, seat, now)) {
                case Roster.Verdict.Closed() -> {
                    return new Registration.Closed();
                }
                case Roster.Verdict.Unchanged() -> {
                    return registration(seat);
                }
                case Roster.Verdict.Unsettled() -> settling.settle(eventId, roster.lastStep());
                case Roster.Verdict.Seated() -> attempt(eventId, new Step.Confirmed(id, memberId, now));
                case Roster.Verdict.Leaves() -> attempt(eventId, new Step.Withdrawn(id, memberId, now));
                case Roster.Verdict.LeavesQueue(long after) ->
                    attempt(eventId, new Step.Left(id, memberId, after, now));
                case Roster.Verdict.Queued(long after) -> {
                    var queued = attempt(eventId, new Step.Waitlisted(id, memberId, after, now));
                    var place = seats.find(eventId, memberId);
                    if (queued.isPresent() && place.state() == Seat.State.WAITING) {
                        return new Registration.Waiting(queued.get().lastRank(), place.since());
                    }
                }
            }
        }
        throw Refusal.unavailable();
    }

    /** Whether it came to pass shows in the next reading: the store may refuse it, or find it void. */
    private Optional<Roster> attempt(String eventId, Step.OfMember step) {
        var appended = rosters.append(eventId, step);
        if (appended.isPresent()) {
            settling.settle(eventId, appended.get().numberOf(step.id()));
        } else {
            rosters.find(eventId)
                    .filter(Roster::crowded)
                    .ifPresent(roster -> settling.settle(eventId, roster.lastStep()));
        }
        return appended;
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
