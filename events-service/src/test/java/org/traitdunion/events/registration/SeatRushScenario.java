package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Never oversold, nobody skipped, no seat empty while somebody waits: whoever asks, withdraws, crashes meanwhile. */
@ServiceScenario
class SeatRushScenario extends Scenario {

    private static final int SEATS = 500;
    /** What is wrong shows in a tenth of it, and in a tenth of the time. */
    private static final int FEW_SEATS = SEATS / 10;

    private static final int PEOPLE_FOR_A_SEAT = 10;
    private static final int CONNECTIONS = 64;

    /** {@code -Drush.seed=7} plays another history. */
    private static final long SEED = Long.getLong("rush.seed", 2);

    @Autowired
    Rosters rosters;

    @Autowired
    Seats seats;

    @Autowired
    MongoDatabase database;

    private record Played(SeatRush rush, List<String> violations) {}

    @Test
    void fiveThousandPeopleAndFiveHundredSeatsOnTwoInstances() {
        var played = play(SEATS, rosters, seats);
        assertThat(played.violations()).isEmpty();
        assertThat(played.rush().refused()).isZero();
    }

    @Test
    void crashesAtAnyPointAreFinishedByTheSweep() {
        var unreliable = new Unreliable(SEED, 0.03);
        var played = play(SEATS, unreliable.crashing(Rosters.class, rosters), unreliable.crashing(Seats.class, seats));
        assertThat(played.violations()).isEmpty();
        assertThat(played.rush().crashed()).isPositive();
    }

    /** The negative control: without the guard of a decision the same rush must be found to break the rules. */
    @Test
    void withoutTheGuardOfADecisionItFails() {
        assertThat(play(FEW_SEATS, Unguarded.deciding(rosters, database), seats).violations())
                .anyMatch(violation -> violation.startsWith("a seat too many"));
    }

    /** The same for a promotion. */
    @Test
    void withoutTheGuardOfAPromotionItFails() {
        assertThat(play(FEW_SEATS, Unguarded.promoting(rosters, database), seats)
                        .violations())
                .contains("seats and holders differ");
    }

    /** The rush, on two instances that reach the data that way; what is left over is finished by one that crashes no more. */
    private Played play(int capacity, Rosters rosters, Seats seats) {
        var reliable = Instance.with(this.rosters, this.seats, clock);
        var event = reliable.open(capacity);
        var instances = List.of(Instance.with(rosters, seats, clock), Instance.with(rosters, seats, clock));
        var rush = new SeatRush(event, instances, capacity * PEOPLE_FOR_A_SEAT, SEED);
        rush.run(CONNECTIONS / instances.size());
        reliable.settling().sweep();
        var violations = new ArrayList<>(SeatCount.violations(event, capacity, database));
        var ledger = SeatLedger.of(event, capacity, facts);
        violations.addAll(ledger.violations(database));
        if (ledger.promotions() == 0) {
            violations.add("nobody was promoted");
        }
        rush.seated().stream()
                .filter(member -> !ledger.everSeated().contains(member))
                .forEach(member -> violations.add(member + " was told of a seat that they never had"));
        return new Played(rush, violations);
    }
}
