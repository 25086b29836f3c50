package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.Community;
import org.traitdunion.events.programme.EventMother;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Who waits for a seat when the event starts. */
@ServiceScenario
class StartedEventScenario extends Scenario {

    @Autowired
    Rosters rosters;

    @Autowired
    Settling settling;

    @BeforeEach
    void before() {
        clock.set(EventMother.NOW);
    }

    @Test
    void seatsOfAnEventThatHasStartedGoToNobodyUntilItIsPutOff() {
        var community = new Community(api, tokens, facts);
        var organiser = community.organiser("Odile Organise");
        var bruno = community.member("Bruno Petit");
        var event = community.published(organiser, anEvent().withCapacity(1));
        community.take(community.member("Alice Martin"), event);
        community.take(bruno, event);
        clock.set(anEvent().startsAt().plusSeconds(60));
        community.change(organiser, event, anEvent().withCapacity(2));
        settling.sweep();
        var page = community.show(bruno, event);
        assertThat(page.get("mine").get("state").asString()).isEqualTo("waiting");
        assertThat(page.get("seats").toString()).isEqualTo("{\"capacity\":2,\"taken\":1,\"waiting\":1}");
        assertThat(rosters.unsettled(clock.instant(), 100)).doesNotContain(event);

        var putOff = anEvent().withCapacity(2).startingAt(clock.instant().plus(Duration.ofDays(1)));
        community.change(organiser, event, putOff);
        assertThat(community.show(bruno, event).get("mine").get("state").asString())
                .isEqualTo("confirmed");
    }
}
