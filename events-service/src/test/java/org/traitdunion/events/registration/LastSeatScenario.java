package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Standstill;

/** A seat that is given at the very instant at which the event is called off (found by faults/, seed 109) or starts. */
@ServiceScenario
class LastSeatScenario extends Scenario {

    @Autowired
    Rosters rosters;

    @Autowired
    Seats seats;

    @Autowired
    Sweeps sweeps;

    @Test
    void whoGotItIsToldSoAndWhoComesAfterThatIsTooLate() {
        var event = Instance.with(rosters, seats, clock).open(5);
        var cancelling = mock(Rosters.class, delegatesTo(rosters));
        doAnswer(call -> {
                    var noted = rosters.decide(call.getArgument(0), call.getArgument(1));
                    rosters.announce(event, 2, new Step.Cancelled(Ids.next(), "Grève des trains", clock.instant()));
                    return noted;
                })
                .when(cancelling)
                .decide(any(), any());
        var registration = Instance.with(cancelling, seats, clock).registration();

        assertThat(registration.take(event, "camille")).isInstanceOf(Registration.Confirmed.class);
        assertThat(seats.find(event, "camille").state()).isEqualTo(Seat.State.CONFIRMED);
        assertThat(registration.take(event, "thomas")).isEqualTo(new Registration.Closed());
        assertThat(seats.find(event, "thomas").live()).isFalse();
    }

    @Test
    void theFirstOfTheQueueGetsNoneAtTheVeryInstantAtWhichTheEventStarts() {
        var instance = Instance.with(rosters, seats, clock);
        var event = instance.open(1);
        instance.registration().take(event, "camille");
        instance.registration().take(event, "thomas");
        var start = rosters.find(event).orElseThrow().occasion().startsAt();

        try (var _ = new Standstill(sweeps)) {
            rosters.resize(event, 1, 2, clock.instant());
            assertThat(rosters.promote(event, promotion(event, start))).isEmpty();
            assertThat(rosters.promote(event, promotion(event, start.minusMillis(1))))
                    .isPresent();
        }
    }

    private Step.Promoted promotion(String event, Instant at) {
        return new Step.Promoted(
                Ids.next(), "thomas", seats.find(event, "thomas").step(), at);
    }
}
