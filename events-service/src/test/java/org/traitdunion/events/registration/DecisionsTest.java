package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.registration.RosterMother.NOW;
import static org.traitdunion.events.registration.RosterMother.START;
import static org.traitdunion.events.registration.RosterMother.aRoster;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final Wish alice = wish("alice", Wish.Kind.TAKE);
    private final Wish basile = wish("basile", Wish.Kind.TAKE);
    private final Wish chloe = wish("chloe", Wish.Kind.TAKE);
    private final Wish davidLeaves = wish("david", Wish.Kind.WITHDRAW);
    private final Seat davids = Seat.none("event", "david").confirmed(1, NOW);

    @Test
    void theFirstGetTheSeatsAndTheOthersWaitInTheirOrder() {
        var decisions = upon(aRoster().free(1).build(), alice, basile, chloe);

        assertThat(decisions.decided().keySet()).containsExactly(alice, basile, chloe);
        assertThat(decisions.rank(basile)).isEqualTo(1);
        assertThat(decisions.rank(chloe)).isEqualTo(2);
        assertThat(decisions.roster().free()).isZero();
        assertThat(decisions.roster().waiting()).isEqualTo(2);
        assertThat(decisions.roster().steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Confirmed", "Waitlisted", "Waitlisted");
    }

    @Test
    void theSecondWishOfAMemberWaitsForTheFirst() {
        var again = wish("alice", Wish.Kind.TAKE);

        var decisions = upon(aRoster().free(5).build(), alice, again);

        assertThat(decisions.decided()).containsOnlyKeys(alice);
        assertThat(decisions.later()).containsExactly(again);
        assertThat(decisions.roster().free()).isEqualTo(4);
    }

    @Test
    void noWriteBothGivesAndTakesBack() {
        var given = upon(aRoster().free(1).build(), alice, davidLeaves);
        assertThat(given.decided()).containsOnlyKeys(alice);
        assertThat(given.later()).containsExactly(davidLeaves);

        var takenBack = upon(aRoster().free(0).build(), davidLeaves, alice);
        assertThat(takenBack.decided()).containsOnlyKeys(davidLeaves);
        assertThat(takenBack.later()).containsExactly(alice);
    }

    @Test
    void whoAsksAfterSomebodyGaveBackStandsBehindTheQueueThatHasMovedUp() {
        var decisions = upon(aRoster().free(0).waiting(3).build(), davidLeaves, alice);

        assertThat(decisions.decided()).containsOnlyKeys(davidLeaves, alice);
        assertThat(decisions.roster().free()).isEqualTo(1);
        assertThat(decisions.roster().waiting()).isEqualTo(4);
        assertThat(decisions.rank(alice)).isEqualTo(3);
    }

    @Test
    void whatAnotherInstanceHasNotSettledPutsNobodyOff() {
        var read =
                aRoster().free(1).steps(new Step.Withdrawn("s1", "emma", NOW)).build();

        assertThat(upon(read, alice).decided()).containsOnlyKeys(alice);
    }

    @Test
    void whatIsSoAlreadyAndWhatComesTooLateChangeNothing() {
        var keeps = wish("david", Wish.Kind.TAKE);
        var decisions = upon(aRoster().free(1).build(), keeps);
        assertThat(decisions.unchanged()).containsOnly(Map.entry(keeps, davids));
        assertThat(decisions.decided()).isEmpty();

        var late = Decisions.upon(aRoster().free(1).build(), Map.of(), List.of(alice), START);
        assertThat(late.closed()).containsExactly(alice);
        assertThat(late.decided()).isEmpty();
    }

    @Test
    void aFullListOfStepsIsSettledFirst() {
        var crowd = IntStream.range(0, Roster.MOST_STEPS + 3)
                .mapToObj(i -> wish("member-" + i, Wish.Kind.TAKE))
                .toArray(Wish[]::new);

        var decisions = upon(aRoster().free(500).build(), crowd);

        assertThat(decisions.decided()).hasSize(Roster.MOST_STEPS);
        assertThat(decisions.later()).hasSize(3);
    }

    private Decisions upon(Roster roster, Wish... wishes) {
        return Decisions.upon(roster, Map.of("david", davids), List.of(wishes), NOW);
    }

    private static Wish wish(String member, Wish.Kind kind) {
        return new Wish("event", member, kind);
    }
}
