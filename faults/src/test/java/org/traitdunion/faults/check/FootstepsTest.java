package org.traitdunion.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.faults.history.Kind.LEAVE_SEAT;
import static org.traitdunion.faults.history.Kind.TAKE_SEAT;
import static org.traitdunion.faults.history.Outcome.FAIL;
import static org.traitdunion.faults.history.Outcome.OK;
import static org.traitdunion.faults.history.Outcome.UNKNOWN;
import static org.traitdunion.faults.world.Place.State.CONFIRMED;
import static org.traitdunion.faults.world.Place.State.NONE;
import static org.traitdunion.faults.world.Place.State.WAITING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Outcome;
import org.traitdunion.faults.world.Place.State;

class FootstepsTest {

    @Test
    void whatWasAcknowledgedLeftItsTrace() {
        assertThat(violations(List.of(NONE, CONFIRMED, NONE), took("confirmed"), left(OK), left(OK)))
                .isEmpty();
        assertThat(violations(List.of(NONE), took("confirmed"), left(UNKNOWN))).isNotEmpty();
        assertThat(violations(List.of(NONE, CONFIRMED), took("confirmed"), left(OK), take(UNKNOWN)))
                .isNotEmpty();
    }

    @Test
    void whoWaitsIsPromotedAtAnyTime() {
        assertThat(violations(List.of(NONE, WAITING, CONFIRMED), took("waiting"), take(FAIL), took("confirmed")))
                .isEmpty();
        assertThat(violations(List.of(NONE, WAITING, CONFIRMED), took("confirmed"), took("waiting")))
                .isNotEmpty();
    }

    @Test
    void whatWasNotAnsweredHappensAtAnyLaterTimeOrNever() {
        assertThat(violations(List.of(NONE, WAITING, NONE), left(UNKNOWN), took("waiting")))
                .isEmpty();
        assertThat(violations(List.of(NONE, CONFIRMED, NONE, WAITING), take(UNKNOWN), left(OK)))
                .isEmpty();
        assertThat(violations(List.of(NONE), take(UNKNOWN))).isEmpty();
    }

    @Test
    void nothingHappensThatNobodyWished() {
        assertThat(violations(List.of(NONE, CONFIRMED, NONE), took("confirmed")))
                .isNotEmpty();
        assertThat(violations(List.of(NONE, CONFIRMED), take(FAIL))).isNotEmpty();
    }

    private static List<String> violations(List<State> path, Operation... wishes) {
        return Footsteps.violations("ana", path, List.of(wishes));
    }

    private static Operation took(String state) {
        return wish(TAKE_SEAT, OK, Map.of("state", state));
    }

    private static Operation take(Outcome outcome) {
        return wish(TAKE_SEAT, outcome, Map.of());
    }

    private static Operation left(Outcome outcome) {
        return wish(LEAVE_SEAT, outcome, Map.of());
    }

    private static Operation wish(Kind kind, Outcome outcome, Map<String, String> told) {
        return new Operation(1, "ana", kind, "e", "", outcome, outcome == UNKNOWN, 0, told, false, Set.of());
    }
}
