package org.traitdunion.forum.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** An event is published, and its thread opens by itself. */
@ServiceScenario
class EventThreadScenario extends Scenario {

    private Neighbours network;
    private Person organiser;
    private final String eventId = Ids.next();

    @BeforeEach
    void people() {
        network = new Neighbours(facts, tokens, api);
        organiser = network.member("Camille Perrin", "Orvalys", "organiser");
    }

    @Test
    void thePublishedEventHasItsThread() {
        network.publishEvent(eventId, "Séminaire de rentrée", organiser.id(), 1);

        JsonNode thread = awaitThread("Séminaire de rentrée");
        assertThat(thread.get("event").get("id").asString()).isEqualTo(eventId);
        assertThat(thread.get("roomId").asString()).isEqualTo("evenements");
        assertThat(thread.get("author").get("name").asString()).isEqualTo("Camille Perrin");
        JsonNode line = api.as(organiser.token())
                .get("/api/rooms/evenements/threads")
                .expect(200)
                .json()
                .get("items")
                .get(0);
        assertThat(line.get("event").get("title").asString()).isEqualTo("Séminaire de rentrée");
        assertThat(facts.await("forum.thread-opened", fact -> fact.subject().equals(eventId))
                        .payload()
                        .get("eventId")
                        .asString())
                .isEqualTo(eventId);
        assertThat(network.reply(organiser, eventId, "Qui vient ?")).isEqualTo(1);
    }

    @Test
    void factsThatComeTwiceLateOrOutOfOrderGiveOneThreadWithTheNewestTitle() {
        network.changeEvent(eventId, "Troisième titre", 3);
        network.publishEvent(eventId, "Premier titre", organiser.id(), 1);
        network.publishEvent(eventId, "Premier titre", organiser.id(), 1);
        network.changeEvent(eventId, "Deuxième titre", 2);
        network.changeEvent(eventId, "Quatrième titre", 4);
        network.changeEvent(eventId, "Troisième titre", 3);
        network.publishEvent(eventId, "Premier titre", organiser.id(), 1);
        Person last = network.member("Agnès Delmas", "Orvalys");

        awaitThread("Quatrième titre");
        String another = Ids.next();
        network.publishEvent(another, "Un autre", last.id(), 1);
        await().untilAsserted(() -> assertThat(eventsWithThreads())
                .containsOnlyOnce(eventId, another)
                .hasSize(threadsOfEvents()));
        awaitThread("Quatrième titre");
    }

    @Test
    void aMemberWhoTookTheIdDoesNotKeepTheEventFromItsThread() {
        api.as(organiser.token())
                .put(
                        "/api/threads/" + eventId,
                        Map.of("roomId", "evenements", "title", "Pas le bon", "body", "Trop tôt."))
                .expect(200);

        network.publishEvent(eventId, "Visite d’usine", organiser.id(), 1);

        JsonNode opened = facts.await(
                        "forum.thread-opened",
                        fact -> fact.payload().has("eventId")
                                && fact.payload().get("eventId").asString("").equals(eventId))
                .payload();
        String threadId = opened.get("threadId").asString();
        assertThat(threadId).isNotEqualTo(eventId);
        assertThat(api.as(organiser.token())
                        .get("/api/threads/" + threadId)
                        .expect(200)
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Visite d’usine");
    }

    @Test
    void halfAFactOpensNoThreadAndHoldsUpNoOther() {
        facts.publish(
                "events.facts",
                eventId,
                "events.event-published",
                1,
                Map.of("eventId", eventId, "title", "Sans organisateur"));
        facts.publish("events.facts", eventId, "events.event-published", 2, Map.of());
        network.publishEvent(eventId, "Avec organisatrice", organiser.id(), 3);

        awaitThread("Avec organisatrice");
        assertThat(facts.all("events.facts.forum-service.dlt"))
                .filteredOn(letter -> letter.key().equals(eventId))
                .extracting(letter -> letter.header("dlt_reason"))
                .hasSize(2)
                .allMatch(reason -> reason.contains("EventPublished"));
        api.as(organiser.token()).get("/api/rooms/evenements/threads").expect(200);
    }

    /** The event of each thread of the room; empty where a member opened it. */
    private List<String> eventsWithThreads() {
        return api.as(organiser.token())
                .get("/api/rooms/evenements/threads?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(thread -> thread.path("event").path("id").asString(""))
                .toList();
    }

    private int threadsOfEvents() {
        return api.as(organiser.token())
                .get("/api/rooms/evenements")
                .expect(200)
                .json()
                .get("threads")
                .asInt();
    }

    private JsonNode awaitThread(String title) {
        return await().until(
                        () -> api.as(organiser.token())
                                .get("/api/threads/" + eventId)
                                .json(),
                        thread -> title.equals(thread.path("title").asString("")));
    }
}
