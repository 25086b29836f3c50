package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Standstill;

/** An event is moved twice, and an instance that was slow comes with the first time after the other has come with the second. */
@ServiceScenario
class MovedSeatsScenario extends Scenario {

    @Autowired
    Rosters rosters;

    @Autowired
    Seats seats;

    @Autowired
    MongoDatabase database;

    @Autowired
    Sweeps sweeps;

    @Test
    void theSeatsKeepTheLastTime() {
        var instance = Instance.with(rosters, seats, clock);
        var event = instance.open(5);
        assertThat(instance.registration().take(event, "camille")).isInstanceOf(Registration.Confirmed.class);

        try (var _ = new Standstill(sweeps)) {
            var first = moved(event, 2, Duration.ofDays(1));
            var second = moved(event, 3, Duration.ofDays(2));
            seats.move(first);
            assertThat(start(event)).isEqualTo(first.occasion().startsAt());
            seats.move(second);
            seats.move(first);
            assertThat(start(event)).isEqualTo(second.occasion().startsAt());
        }

        assertThat(instance.registration().take(event, "thomas")).isInstanceOf(Registration.Confirmed.class);
        assertThat(seats.find(event, "camille").state()).isEqualTo(Seat.State.CONFIRMED);
    }

    private Roster moved(String event, long version, Duration later) {
        var old = rosters.find(event).orElseThrow().occasion();
        var occasion = new Occasion(
                old.kind(),
                old.title(),
                old.place(),
                old.startsAt().plus(later),
                old.endsAt().plus(later),
                old.zone(),
                old.organiserId());
        rosters.announce(event, version, 5, new Step.Changed(Ids.next(), occasion, List.of(), clock.instant()));
        return rosters.find(event).orElseThrow();
    }

    private Instant start(String event) {
        var seat = database.getCollection("seats")
                .find(Filters.eq("eventId", event))
                .first();
        assertThat(seat).isNotNull();
        return seat.get("startsAt", Date.class).toInstant();
    }
}
