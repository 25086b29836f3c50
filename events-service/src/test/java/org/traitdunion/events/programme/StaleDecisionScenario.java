package org.traitdunion.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.Community;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** A decision need not name the version that it is based on, but when it does, it is taken on no other. */
@ServiceScenario
class StaleDecisionScenario extends Scenario {

    private Community community;
    private Somebody organiser;
    private String draft;

    @BeforeEach
    void aDraftThatWasChanged() {
        clock.set(EventMother.NOW);
        community = new Community(api, tokens, facts);
        organiser = community.organiser("Odile Organise");
        draft = community.draft(organiser, anEvent());
        community.change(organiser, draft, anEvent().at("Paris"));
    }

    @Test
    void deletesNoDraftThatWasChanged() {
        basedOn(1).delete(path("")).expectProblem(412, "stale");
        basedOn(2).delete(path("")).expect(204);
        basedOn(2).delete(path("")).expect(204);
    }

    @Test
    void publishesAndCancelsNoEventThatWasChanged() {
        basedOn(1).put(path("/publication"), Map.of()).expectProblem(412, "stale");
        basedOn(2).put(path("/publication"), Map.of()).expect(200);
        // Repeated, with the version of then: it is so already.
        basedOn(2).put(path("/publication"), Map.of()).expect(200);

        var reason = Map.of("reason", "Grève des trains");
        basedOn(2).put(path("/cancellation"), reason).expectProblem(412, "stale");
        assertThat(basedOn(3)
                        .put(path("/cancellation"), reason)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void whatHasNoVersionsIsChangedOnNone() {
        var event = community.published(organiser, anEvent());
        var seat = "/api/events/" + event + "/seat";
        basedOn(1).put(seat, Map.of()).expectProblem(412, "versionless");
        api.as(organiser.token()).header("If-Match", "*").put(seat, Map.of()).expect(200);
    }

    private Api basedOn(long version) {
        return api.as(organiser.token()).header("If-Match", "\"" + version + "\"");
    }

    private String path(String decision) {
        return "/api/events/" + draft + decision;
    }
}
