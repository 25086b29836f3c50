package org.traitdunion.events;

import static org.awaitility.Awaitility.await;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.programme.EventMother;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Every endpoint, every role, every bad input: a documented problem, never a fault of ours, and nothing written. */
@ServiceScenario
class EndpointMatrixScenario extends Scenario {

    private static final String EVENT = "/api/events/{id}";

    @Autowired
    EndpointMatrix matrix;

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var community = new Community(api, tokens, facts);
        var organiser = community.organiser("Odile Organise");
        var other = community.organiser("Olga Autre");
        var alice = community.member("Alice Martin");
        var moderator = community.moderator("Agnès Delmas");
        var suspended = community.member("Marc Vidal");

        var event = community.published(organiser, anEvent());
        var another = community.published(other, anEvent());
        var over = community.published(organiser, anEvent().startingAt(EventMother.NOW.plus(Duration.ofHours(1))));
        var cancelled = community.published(organiser, anEvent());
        for (var place : List.of(event, another, over, cancelled)) {
            community.take(alice, place);
            community.take(other, place);
        }
        community.cancel(organiser, cancelled, "Grève des trains");
        var draft = community.draft(organiser, anEvent());
        community.draft(organiser, anEvent());
        clock.set(EventMother.NOW.plus(Duration.ofHours(6)));
        community.tell(suspended, 2, "Marc Vidal", "suspended", List.of("member"));
        await().untilAsserted(() -> api.as(suspended.token()).get("/api/events").expectProblem(403, "suspended"));

        return matrix.of(Map.of(EVENT, event))
                .hidden("somebody else’s draft", Map.of(EVENT, community.draft(other, anEvent())))
                .also("somebody else’s event", Map.of(EVENT, another))
                .also("an event that is over", Map.of(EVENT, over))
                .also("a cancelled event", Map.of(EVENT, cancelled))
                .also("a draft of one’s own", Map.of(EVENT, draft))
                .sending("PUT /api/events/{id}", Community.body(anEvent().at("Paris")))
                .takingUnknown("PUT /api/events/{id}", "DELETE /api/events/{id}")
                .as("member", alice.token())
                .as("organiser", organiser.token())
                .as("moderator", moderator.token())
                .as("suspended", suspended.token())
                .tests();
    }
}
