package org.traitdunion.events.registration.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.events.registration.Registration;
import org.traitdunion.events.registration.Seat;
import org.traitdunion.events.registration.SeatRegistration;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;

@RestController
@RequestMapping("/api/events/{id}/seat")
class SeatController {

    /** The rule that gave the seat, or the place on the waiting list: shown with it. */
    enum Rule {
        SEAT_FREE,
        SEATS_TAKEN_IN_ORDER_OF_REGISTRATION,
        FROM_WAITING_LIST
    }

    /** @param rank 1 for whoever gets the next seat; null unless waiting */
    record SeatView(Seat.State state, @Nullable Integer rank, Rule rule, Instant since) {}

    private final SeatRegistration registration;

    SeatController(SeatRegistration registration) {
        this.registration = registration;
    }

    @PutMapping
    @MembersOnly
    SeatView take(@PathVariable @Uuid String id, Caller caller) {
        return switch (registration.take(id, caller.id())) {
            case Registration.Confirmed(var since, var fromWaitingList) ->
                new SeatView(
                        Seat.State.CONFIRMED, null, fromWaitingList ? Rule.FROM_WAITING_LIST : Rule.SEAT_FREE, since);
            case Registration.Waiting(var rank, var since) ->
                new SeatView(Seat.State.WAITING, rank, Rule.SEATS_TAKEN_IN_ORDER_OF_REGISTRATION, since);
            case Registration.Closed() -> throw closed();
            case Registration.None() -> throw Refusal.unavailable();
        };
    }

    @DeleteMapping
    @MembersOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable @Uuid String id, Caller caller) {
        if (registration.withdraw(id, caller.id()) instanceof Registration.Closed) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.conflict("event-closed");
    }
}
