package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.registration.SeatRush.Repositories;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.ServiceScenario;

/** Never oversold, nobody skipped, no seat empty while somebody waits: whoever asks, withdraws, crashes meanwhile. */
@ServiceScenario
class SeatRushScenario {

    private static final int CAPACITY = 50;
    private static final int PEOPLE = 500;
    private static final int THREADS = 16;

    /** {@code -Drush.seed=7} plays another history. */
    private static final long SEED = Long.getLong("rush.seed", 2);

    @Autowired
    Rosters rosters;

    @Autowired
    Seats seats;

    @Autowired
    MongoDatabase database;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Clock clock;

    @Autowired
    FactProbe facts;

    @Test
    void fiveHundredPeopleAndFiftySeatsOnTwoInstances() {
        var reliable = new Repositories(rosters, seats);
        var rush = new SeatRush(reliable, database, sweeps, clock, CAPACITY);
        rush.run(List.of(reliable, reliable), PEOPLE, THREADS, SEED);
        assertThat(rush.violations()).isEmpty();
        assertThat(SeatLedger.of(rush.eventId(), CAPACITY, facts).violations(database))
                .isEmpty();
    }

    @Test
    void crashesAtAnyPointAreFinishedByTheSweep() {
        var reliable = new Repositories(rosters, seats);
        var unreliable = new Unreliable(SEED, 0.03);
        var crashing =
                new Repositories(unreliable.crashing(Rosters.class, rosters), unreliable.crashing(Seats.class, seats));
        var rush = new SeatRush(reliable, database, sweeps, clock, CAPACITY);
        rush.run(List.of(crashing, crashing), PEOPLE / 2, THREADS, SEED);
        rush.recover();
        assertThat(rush.violations()).isEmpty();
        assertThat(SeatLedger.of(rush.eventId(), CAPACITY, facts).violations(database))
                .isEmpty();
    }

    /** The negative control: without the conditions in the filter, the same check must find what is wrong. */
    @Test
    void withoutTheGuardTheSameCheckFindsIt() {
        var reliable = new Repositories(rosters, seats);
        var rush = new SeatRush(reliable, database, sweeps, clock, 1);
        // Both instances have seen the free seat before the first gives it.
        var together = new CountDownLatch(2);
        var unguarded = mock(Rosters.class, delegatesTo(rosters));
        doAnswer(call -> {
                    Roster read = call.getArgument(0);
                    Roster decided = call.getArgument(1);
                    together.countDown();
                    assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
                    var steps = decided.steps()
                            .subList(read.steps().size(), decided.steps().size());
                    var given = steps.stream()
                            .filter(Step.Confirmed.class::isInstance)
                            .map(Step.Confirmed.class::cast)
                            .toList();
                    if (given.isEmpty()) {
                        return rosters.decide(read, decided);
                    }
                    database.getCollection("rosters")
                            .updateOne(
                                    new Document("_id", rush.eventId()),
                                    Updates.combine(
                                            Updates.inc("free", -given.size()),
                                            Updates.pushEach(
                                                    "holders",
                                                    given.stream()
                                                            .map(Step.Confirmed::memberId)
                                                            .toList()),
                                            Updates.pushEach(
                                                    "steps",
                                                    given.stream()
                                                            .map(step -> new Document("kind", "Confirmed")
                                                                    .append("id", step.id())
                                                                    .append("memberId", step.memberId())
                                                                    .append("at", step.at()))
                                                            .toList())));
                    return rosters.find(rush.eventId());
                })
                .when(unguarded)
                .decide(any(), any());
        var weak = new Repositories(unguarded, seats);
        // More threads than wishes: those that wait for one instance keep nobody from the other.
        rush.run(List.of(weak, weak), 60, 400, SEED);
        rush.recover();
        assertThat(SeatLedger.of(rush.eventId(), 1, facts).violations(database))
                .anyMatch(violation -> violation.startsWith("a seat too many"));
    }
}
