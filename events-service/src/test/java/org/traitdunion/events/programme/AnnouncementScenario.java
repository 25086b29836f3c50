package org.traitdunion.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.Community;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.events.programme.CommunityEvent.Edit;
import org.traitdunion.events.registration.Resizing;
import org.traitdunion.events.registration.Rosterkeeping;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** What a crash leaves between an event and its roster is finished by the sweep, once. */
@ServiceScenario
class AnnouncementScenario extends Scenario {

    @Autowired
    CommunityEvents events;

    @Autowired
    Rosterkeeping rosters;

    @Autowired
    AnnouncementSweep sweep;

    private Community community;
    private Somebody organiser;
    private Somebody alice;

    @BeforeEach
    void people() {
        clock.set(EventMother.NOW);
        community = new Community(api, tokens, facts);
        organiser = community.organiser("Odile Organise");
        alice = community.member("Alice Martin");
    }

    @Test
    void anEventThatWasPublishedJustBeforeTheCrashGetsItsRoster() {
        var id = community.draft(organiser, anEvent());
        store(id, event(id).publish(EventMother.NOW));
        sweep();
        sweep();
        assertThat(community.take(alice, id).get("state").asString()).isEqualTo("confirmed");
        assertThat(event(id).announcements()).isEmpty();
    }

    @Test
    void changesAndTheCancellationAreAnnouncedInTheirOrderAndOnce() {
        var id = community.published(organiser, anEvent());
        community.take(alice, id);
        store(id, event(id).change(anEvent().at("Paris").content(), EventMother.NOW));
        store(id, event(id).change(anEvent().at("Lille").content(), EventMother.NOW));
        store(id, event(id).cancel("Grève des trains", EventMother.NOW));
        sweep();
        sweep();
        facts.await("events.cancellation-announced", fact -> fact.subject().equals(id));
        assertThat(facts.all("events.facts").stream()
                        .filter(fact -> fact.subject().equals(id))
                        .filter(fact -> fact.type().endsWith("-announced"))
                        .map(fact -> fact.payload().has("place")
                                ? fact.payload().get("place").asString()
                                : fact.payload().get("reason").asString()))
                .containsExactly("Paris", "Lille", "Grève des trains");
    }

    @Test
    void aCapacityThatTheRosterTookOverIsFollowedByTheEvent() {
        var id = community.published(organiser, anEvent().withCapacity(2));
        assertThat(rosters.resize(id, 7)).isEqualTo(Resizing.DONE);
        sweep();
        assertThat(event(id).content().capacity())
                .as("not while somebody may still be at it")
                .isEqualTo(2);
        clock.advance(Duration.ofSeconds(11));
        sweep();
        assertThat(event(id).content().capacity()).isEqualTo(7);
        var told = facts.await("events.change-announced", fact -> fact.subject().equals(id));
        assertThat(told.payload().get("changes").get(0).get("after").asString()).isEqualTo("7");
        assertThat(rosters.unannouncedCapacities()).doesNotContainKey(id);
    }

    @Test
    void anEventThatIsBeingCancelledIsClosedToASmallerOne() {
        var id = community.published(organiser, anEvent().withCapacity(2));
        rosters.cancel(id, 3, "Grève des trains", EventMother.NOW);
        api.as(organiser.token())
                .header("If-Match", "\"" + event(id).version() + "\"")
                .put("/api/events/" + id, Community.body(anEvent().withCapacity(1)))
                .expectProblem(409, "event-closed");
    }

    /** The event is stored, and then the process is gone. */
    private void store(String id, Edit edit) {
        assertThat(events.store(event(id), (Edit.Accepted) edit)).isPresent();
    }

    private CommunityEvent event(String id) {
        return events.find(id).orElseThrow();
    }

    private void sweep() {
        sweep.followRosters();
        sweep.tellRosters();
    }
}
