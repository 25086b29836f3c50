package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Standstill;

/** A process ends while it gives a seat back, nobody asks for a seat of that event again, and the service itself finishes it. */
@ServiceScenario
class LeftBehindScenario extends Scenario {

    /** Each step of a seat's way from who withdraws to the first of the queue. */
    private static final List<String> POINTS = List.of(
            "after decide",
            "before write",
            "after write",
            "before settle",
            "after settle",
            "before promote",
            "after promote");

    @Autowired
    Rosters rosters;

    @Autowired
    Seats seats;

    @Autowired
    MongoDatabase database;

    @Autowired
    Sweeps sweeps;

    @Test
    void theFirstOfTheQueueIsSeatedWhereverItEnds() {
        var events = new HashMap<String, String>();
        try (var _ = new Standstill(sweeps)) {
            POINTS.forEach(point -> events.put(point, leftBehind(point)));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> events.forEach((point, event) -> {
                    assertThat(seats.find(event, "thomas").state()).as(point).isEqualTo(Seat.State.CONFIRMED);
                    assertThat(SeatCount.violations(event, 1, database))
                            .as(point)
                            .isEmpty();
                }));
    }

    /** An event whose seat was being given back. */
    private String leftBehind(String point) {
        var reliable = Instance.with(rosters, seats, clock);
        var event = reliable.open(1);
        reliable.registration().take(event, "camille");
        reliable.registration().take(event, "thomas");
        var unreliable = new Unreliable(point);
        var ending = Instance.with(
                unreliable.crashing(Rosters.class, rosters), unreliable.crashing(Seats.class, seats), clock);
        assertThatExceptionOfType(Unreliable.Crash.class)
                .as(point)
                .isThrownBy(() -> ending.registration().withdraw(event, "camille"));
        return event;
    }
}
