package org.traitdunion.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.Community;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** What an organiser is told of an event that cannot be so. */
@ServiceScenario
class EventInputScenario extends Scenario {

    @Test
    void everythingThatIsWrongIsNamed() {
        clock.set(EventMother.NOW);
        var organiser = new Community(api, tokens, facts).organiser("Odile Organise");
        var body = new HashMap<>(Community.body(anEvent()));
        body.put("title", "ab");
        body.put("zone", "Mars/Olympus");
        body.put("endsAt", body.get("startsAt"));
        body.put("capacity", 501);
        body.put(
                "sessions",
                List.of(Map.of(
                        "id", "a",
                        "title", "Une session",
                        "description", "",
                        "startsAt", "2026-01-01T09:00:00Z",
                        "endsAt", "2026-01-01T08:00:00Z")));
        var problem = api.as(organiser.token())
                .header("Accept-Language", "fr")
                .put("/api/events/" + Ids.next(), body)
                .expectProblem(400, "invalid-request");
        assertThat(StreamSupport.stream(problem.get("errors").spliterator(), false)
                        .map(error -> error.get("field").asString()))
                .contains("title", "zone", "endsAt", "capacity", "sessions[0].startsAt", "sessions[0].endsAt");
        assertThat(problem.get("errors").toString())
                .contains("La fin doit venir après le début.", "La session doit se tenir pendant l’événement.");
        body.put("startsAt", "1950-01-01T09:00:00Z");
        body.put("zone", "SystemV/EST5");
        assertThat(api.as(organiser.token())
                        .header("Accept-Language", "en")
                        .put("/api/events/" + Ids.next(), body)
                        .expectProblem(400, "invalid-request")
                        .get("errors")
                        .toString())
                .contains("Choose a year between 2000 and 2099.", "Name a known time zone");
    }
}
