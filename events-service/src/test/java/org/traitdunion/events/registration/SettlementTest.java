package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.registration.RosterMother.NOW;
import static org.traitdunion.events.registration.RosterMother.OCCASION;
import static org.traitdunion.events.registration.RosterMother.START;
import static org.traitdunion.events.registration.RosterMother.aRoster;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.published.Change;
import org.traitdunion.events.published.EventFact;
import org.traitdunion.events.registration.Settlement.Placed;

class SettlementTest {

    private final Seat none = Seat.none("event", "alice");

    @Test
    void aConfirmedSeatIsWrittenAndTold() {
        var settlement = settle(5, new Step.Confirmed("s1", "alice", NOW), Map.of());
        assertThat(settlement.seats()).containsExactly(new Placed(none.confirmed(6, NOW), 0));
        assertThat(settlement.facts()).containsExactly(new EventFact.SeatConfirmed("event", "alice"));
        assertThat(settlement.waiting()).isZero();
    }

    @Test
    void whoIsWrittenAlreadyIsToldAllTheSame() {
        var written = Map.of("alice", none.confirmed(6, NOW));
        var settlement = settle(5, new Step.Confirmed("s1", "alice", NOW), written);
        assertThat(settlement.seats()).isEmpty();
        assertThat(settlement.facts()).hasSize(1);
    }

    @Test
    void theNumberOfTheStepIsTheTicketOfWhoWaits() {
        var settlement = settle(5, new Step.Waitlisted("s1", "alice", 0, NOW), Map.of());
        assertThat(settlement.seats()).containsExactly(new Placed(none.waiting(6, NOW), 0));
        assertThat(settlement.facts()).containsExactly(new EventFact.SeatWaitlisted("event", "alice", 6));
    }

    @Test
    void askingTwiceAtOnceIsVoidAndNotCounted() {
        var queued = Map.of("alice", none.waiting(3, NOW));
        var settlement = settle(5, new Step.Waitlisted("s1", "alice", 0, NOW), queued);
        assertThat(settlement.seats()).isEmpty();
        assertThat(settlement.facts()).isEmpty();
        assertThat(settlement.waiting()).isEqualTo(-1);
    }

    @Test
    void whoLeavesTheQueueIsNotCountedAnyMore() {
        var queued = none.waiting(3, NOW);
        var settlement = settle(5, new Step.Left("s1", "alice", 3, NOW), Map.of("alice", queued));
        assertThat(settlement.seats()).containsExactly(new Placed(queued.gone(6, NOW), 3));
        assertThat(settlement.facts()).containsExactly(new EventFact.SeatWithdrawn("event", "alice", "waiting-list"));
        assertThat(settlement.waiting()).isEqualTo(-1);
    }

    @Test
    void leavingTheQueueTwiceCountsOnce() {
        var gone = none.waiting(3, NOW).gone(4, NOW);
        var settlement = settle(5, new Step.Left("s1", "alice", 3, NOW), Map.of("alice", gone));
        assertThat(settlement.seats()).isEmpty();
        assertThat(settlement.waiting()).isZero();
    }

    @Test
    void thePromotedKeepTheirTicketAndTheirStory() {
        var queued = none.waiting(3, NOW);
        var settlement = settle(5, new Step.Promoted("s1", "alice", 3, NOW), Map.of("alice", queued));
        var seat = settlement.seats().getFirst().seat();
        assertThat(seat.ticket()).isEqualTo(3);
        assertThat(seat.fromWaitingList()).isTrue();
        assertThat(settlement.waiting()).isEqualTo(-1);
        assertThat(settlement.facts())
                .containsExactly(new EventFact.SeatPromoted("event", "alice", OCCASION.title(), START, "Europe/Paris"));
    }

    @Test
    void promotingWhoHasLeftGivesTheSeatBack() {
        var gone = none.waiting(3, NOW).gone(4, NOW);
        var settlement = settle(5, new Step.Promoted("s1", "alice", 3, NOW), Map.of("alice", gone));
        assertThat(settlement.free()).isEqualTo(1);
        assertThat(settlement.unseated()).containsExactly("alice");
        assertThat(settlement.waiting()).isZero();
        assertThat(settlement.facts()).isEmpty();
    }

    @Test
    void aHeldSeatThatIsGivenBackIsToldAsSuch() {
        var settlement = settle(5, new Step.Withdrawn("s1", "alice", NOW), Map.of("alice", none.confirmed(1, NOW)));
        assertThat(settlement.facts()).containsExactly(new EventFact.SeatWithdrawn("event", "alice", "seat"));
        assertThat(settlement.seats().getFirst().seat().state()).isEqualTo(Seat.State.NONE);
    }

    @Test
    void announcementsComeInTheirPlaceBetweenTheSeats() {
        var changes = List.of(new Change("place", "Lyon", "Paris"));
        var roster = aRoster()
                .steps(
                        new Step.Confirmed("s1", "alice", NOW),
                        new Step.Changed("s2", OCCASION, changes, NOW),
                        new Step.Cancelled("s3", "Grève", NOW))
                .build();
        var settlement = Settlement.of(roster, Map.of());
        assertThat(settlement.facts())
                .containsExactly(
                        new EventFact.SeatConfirmed("event", "alice"),
                        new EventFact.ChangeAnnounced(
                                "event", OCCASION.title(), START, OCCASION.endsAt(), "Europe/Paris", "Lyon", changes),
                        new EventFact.CancellationAnnounced("event", OCCASION.title(), START, "Europe/Paris", "Grève"));
        assertThat(settlement.moved()).isTrue();
    }

    @Test
    void aChangeThatConcernsNobodyIsNotAnnounced() {
        var settlement = settle(5, new Step.Changed("s1", OCCASION, List.of(), NOW), Map.of());
        assertThat(settlement.facts()).isEmpty();
        assertThat(settlement.moved()).isTrue();
    }

    private static Settlement settle(long settled, Step step, Map<String, Seat> seats) {
        return Settlement.of(aRoster().settled(settled).steps(step).build(), seats);
    }
}
