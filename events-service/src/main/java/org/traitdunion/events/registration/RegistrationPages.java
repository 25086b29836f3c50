package org.traitdunion.events.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;

/** Who comes to an event, and where a member goes: each page in three queries. */
@Service
public class RegistrationPages {

    private final Rosters rosters;
    private final Seats seats;
    private final Clock clock;

    RegistrationPages(Rosters rosters, Seats seats, Clock clock) {
        this.rosters = rosters;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Those with a seat, then those who wait, in the order of registration.
     *
     * @throws Refusal not-found before publication, not-your-event for another's event
     */
    public Page<Attendance> roster(String eventId, String organiserId, PageRequest page) {
        var roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
        if (!roster.occasion().organiserId().equals(organiserId)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "not-your-event");
        }
        var found = seats.page(eventId, page);
        var waiting = found.items().stream().filter(Seat::waits).toList();
        var first = waiting.isEmpty() ? 0 : rank(waiting.getFirst());
        return found.map(seat -> new Attendance(
                seat.memberId(), seat.state(), seat.waits() ? first + waiting.indexOf(seat) : null, seat.since()));
    }

    private int rank(Seat seat) {
        return seats.ranks(List.of(seat)).getOrDefault(seat.eventId(), 1);
    }

    /** A member's places at events that are not over, soonest first. */
    public Page<OwnRegistration> upcoming(String memberId, PageRequest page) {
        return withEvents(seats.upcoming(memberId, clock.instant(), page));
    }

    /** A member's places at events that are over, latest first. */
    public Page<OwnRegistration> past(String memberId, PageRequest page) {
        return withEvents(seats.past(memberId, clock.instant(), page));
    }

    private Page<OwnRegistration> withEvents(Page<Booking> page) {
        Map<String, Roster> events = rosters
                .find(page.items().stream().map(Booking::eventId).toList())
                .stream()
                .collect(Collectors.toMap(Roster::id, Function.identity()));
        var ranks = seats.ranks(page.items().stream()
                .filter(booking -> booking.state() == Seat.State.WAITING)
                .map(Booking::seat)
                .toList());
        return new Page<>(
                page.items().stream()
                        .flatMap(booking -> own(booking, events.get(booking.eventId()), ranks).stream())
                        .toList(),
                page.next());
    }

    private static Optional<OwnRegistration> own(Booking booking, @Nullable Roster roster, Map<String, Integer> ranks) {
        return Optional.ofNullable(roster).map(known -> {
            var occasion = known.occasion();
            return new OwnRegistration(
                    new OwnRegistration.Of(
                            known.id(),
                            occasion.title(),
                            occasion.kind(),
                            occasion.place(),
                            occasion.startsAt(),
                            occasion.endsAt(),
                            occasion.zone(),
                            known.cancellation() == null
                                    ? OwnRegistration.EventState.PUBLISHED
                                    : OwnRegistration.EventState.CANCELLED,
                            known.cancellation()),
                    booking.state(),
                    booking.state() == Seat.State.WAITING ? ranks.get(booking.eventId()) : null,
                    booking.since());
        });
    }
}
