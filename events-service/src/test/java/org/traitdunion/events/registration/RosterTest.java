package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.traitdunion.events.registration.RosterMother.NOW;
import static org.traitdunion.events.registration.RosterMother.START;
import static org.traitdunion.events.registration.RosterMother.aRoster;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.registration.Roster.Verdict;

class RosterTest {

    private final Seat none = Seat.none("event", "alice");
    private final Seat held = none.confirmed(1, NOW);
    private final Seat waiting = none.waiting(7, NOW);

    @Test
    void aFreeSeatGoesToWhoeverAsksWhileNobodyWaits() {
        assertThat(aRoster().free(1).build().take(none, NOW)).isEqualTo(new Verdict.Seated());
    }

    @Test
    void withoutAFreeSeatOneWaits() {
        assertThat(aRoster().free(0).build().take(none, NOW)).isEqualTo(new Verdict.Queued(0));
    }

    @Test
    void aFreeSeatBelongsToTheQueueNotToANewcomer() {
        var roster = aRoster().free(1).waiting(1).build();
        assertThat(roster.owesSeat(NOW)).isTrue();
        assertThat(roster.take(none, NOW)).isEqualTo(new Verdict.Queued(0));
    }

    @Test
    void askingAgainChangesNothing() {
        var roster = aRoster().free(0).waiting(1).build();
        assertThat(roster.take(held, NOW)).isEqualTo(new Verdict.Unchanged());
        assertThat(roster.take(waiting, NOW)).isEqualTo(new Verdict.Unchanged());
        assertThat(roster.withdraw(none, NOW)).isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void whoLeftAndComesBackQueuesUponTheLastStepOfTheSeat() {
        assertThat(aRoster().free(0).build().take(held.gone(9, NOW), NOW)).isEqualTo(new Verdict.Queued(9));
    }

    @Test
    void aHeldSeatIsGivenBackAndAPlaceInTheQueueLeft() {
        var roster = aRoster().free(0).waiting(1).build();
        assertThat(roster.withdraw(held, NOW)).isEqualTo(new Verdict.Leaves());
        assertThat(roster.withdraw(waiting, NOW)).isEqualTo(new Verdict.LeavesQueue(7));
    }

    @Test
    void anUnsettledWishOfTheSameMemberComesFirst() {
        var roster =
                aRoster().free(1).steps(new Step.Confirmed("s1", "alice", NOW)).build();
        assertThat(roster.take(none, NOW)).isEqualTo(new Verdict.Unsettled());
        assertThat(roster.withdraw(none, NOW)).isEqualTo(new Verdict.Unsettled());
        assertThat(roster.take(Seat.none("event", "bruno"), NOW)).isEqualTo(new Verdict.Seated());
    }

    @Test
    void nothingMovesOnceItHasStartedOrWasCancelled() {
        var cancelled = aRoster().free(1).closed().build();
        assertThat(cancelled.take(none, NOW)).isEqualTo(new Verdict.Closed());
        assertThat(cancelled.withdraw(held, NOW)).isEqualTo(new Verdict.Closed());
        assertThat(cancelled.withdraw(none, NOW)).isEqualTo(new Verdict.Unchanged());
        var started = aRoster().free(1).build();
        assertThat(started.take(none, START)).isEqualTo(new Verdict.Closed());
        assertThat(started.withdraw(held, START)).isEqualTo(new Verdict.Closed());
        assertThat(started.take(none, START.minusMillis(1))).isEqualTo(new Verdict.Seated());
    }

    @Test
    void theQueueIsOverWhenTheEventStarts() {
        var roster = aRoster().free(1).waiting(1).build();
        assertThat(roster.owesSeat(START.minusMillis(1))).isTrue();
        assertThat(roster.owesSeat(START)).isFalse();
        assertThat(aRoster().free(1).waiting(1).closed().build().owesSeat(NOW)).isFalse();
    }

    @Test
    void theLastRankDoesNotCountThoseWhoAreLeaving() {
        var roster = aRoster()
                .waiting(4)
                .steps(
                        new Step.Left("s1", "bruno", 3, NOW),
                        new Step.Promoted("s2", "chloe", 4, NOW),
                        new Step.Waitlisted("s3", "alice", 0, NOW))
                .build();
        assertThat(roster.lastRank()).isEqualTo(2);
    }

    @Test
    void stepsAreNumberedSinceTheOpening() {
        var roster = aRoster()
                .settled(41)
                .steps(new Step.Confirmed("s1", "alice", NOW), new Step.Confirmed("s2", "bruno", NOW))
                .build();
        assertThat(List.of(roster.numberOf("s1"), roster.numberOf("s2"), roster.lastStep()))
                .containsExactly(42L, 43L, 43L);
        assertThatThrownBy(() -> roster.numberOf("s3")).isInstanceOf(IllegalArgumentException.class);
    }
}
