package org.traitdunion.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Outcome;

/** A good history passes, and each way to spoil it is found by the check that is there for it. */
class CheckTest {

    @Test
    void aGoodHistoryViolatesNothing() {
        assertThat(new Draft().violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("org.traitdunion.faults.check.SpoiltHistories#all")
    void aSpoiltHistoryIsFound(String check, String what, Consumer<Draft> spoil) {
        var draft = new Draft();
        spoil.accept(draft);
        assertThat(draft.violations()).as(what).extracting(Violation::check).contains(check);
    }

    @Test
    void whatWasNotAnsweredMayHaveHappenedOrNot() {
        var draft = new Draft();
        draft.operations.add(new Operation(
                99, "ana", Kind.LEAVE_SEAT, "e", "", Outcome.UNKNOWN, true, 409, Map.of(), false, Set.of()));
        draft.operations.add(new Operation(
                100, "omar", Kind.CHANGE_EVENT, "e", "Salle 9", Outcome.UNKNOWN, true, 409, Map.of(), false, Set.of()));
        assertThat(draft.violations()).isEmpty();
    }

    @Test
    void whoeverComesSecondMayBeRefused() {
        var draft = new Draft();
        draft.refused("eva", Kind.TAKE_SEAT, 409, "urn:traitdunion:problem:event-closed");
        draft.refused("mia", Kind.HIDE, 412, "urn:traitdunion:problem:stale");
        draft.refused("mia", Kind.RESTORE, 409, "urn:traitdunion:problem:already-visible");
        assertThat(draft.violations()).isEmpty();
    }

    @Test
    void anEventMayBeCalledOff() {
        var draft = new Draft();
        SpoiltHistories.cancel(draft);
        assertThat(draft.violations()).isEmpty();
    }

    @Test
    void aFactThatArrivesTwiceIsNoViolation() {
        var draft = new Draft();
        draft.facts.add(draft.facts.getFirst());
        assertThat(draft.violations()).isEmpty();
    }
}
