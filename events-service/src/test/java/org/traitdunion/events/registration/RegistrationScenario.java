package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.Community;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.events.programme.EventMother;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** The fourth part of the story: seats, the waiting list and who is told what. */
@ServiceScenario
class RegistrationScenario extends Scenario {

    private Community community;
    private Somebody organiser;
    private Somebody alice;
    private Somebody bruno;
    private Somebody chloe;

    @BeforeEach
    void people() {
        clock.set(EventMother.NOW);
        community = new Community(api, tokens, facts);
        organiser = community.organiser("Odile Organise");
        alice = community.member("Alice Martin");
        bruno = community.member("Bruno Petit");
        chloe = community.member("Chloé Roux");
    }

    @Test
    void theThirdWaitsAndGetsTheSeatThatIsGivenBack() {
        var event = community.published(organiser, anEvent().withCapacity(2));
        assertThat(community.take(alice, event).get("rule").asString()).isEqualTo("seat-free");
        assertThat(community.take(bruno, event).get("state").asString()).isEqualTo("confirmed");
        var waiting = community.take(chloe, event);
        assertThat(waiting.get("state").asString()).isEqualTo("waiting");
        assertThat(waiting.get("rank").asInt()).isEqualTo(1);
        assertThat(waiting.get("rule").asString()).isEqualTo("seats-taken-in-order-of-registration");

        var page = community.show(chloe, event);
        assertThat(page.get("seats").toString()).isEqualTo("{\"capacity\":2,\"taken\":2,\"waiting\":1}");
        assertThat(page.get("mine").get("rank").asInt()).isEqualTo(1);

        community.withdraw(alice, event);
        var mine = community.show(chloe, event).get("mine");
        assertThat(mine.get("state").asString()).isEqualTo("confirmed");
        assertThat(mine.get("fromWaitingList").asBoolean()).isTrue();
        assertThat(mine.get("rank").isNull()).isTrue();
        assertThat(community.take(chloe, event).get("rule").asString()).isEqualTo("from-waiting-list");
        facts.await(
                "events.seat-promoted",
                fact -> fact.subject().equals(event)
                        && fact.payload().get("memberId").asString().equals(chloe.id()));
        assertThat(seatFacts(event))
                .containsExactly(
                        "events.seat-confirmed",
                        "events.seat-confirmed",
                        "events.seat-waitlisted",
                        "events.seat-withdrawn",
                        "events.seat-promoted");
    }

    @Test
    void announcementsComeAfterTheSeatsAndOnce() {
        var event = community.published(organiser, anEvent().withCapacity(1));
        community.take(alice, event);
        community.take(bruno, event);
        community.change(organiser, event, anEvent().withCapacity(1).at("Paris"));
        community.cancel(organiser, event, "Grève des trains");
        community.cancel(organiser, event, "Grève des trains");
        facts.await("events.cancellation-announced", fact -> fact.subject().equals(event));
        assertThat(seatFacts(event))
                .containsExactly(
                        "events.seat-confirmed",
                        "events.seat-waitlisted",
                        "events.change-announced",
                        "events.cancellation-announced");
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        var event = community.published(organiser, anEvent().withCapacity(1));
        assertThat(community.take(alice, event)).isEqualTo(community.take(alice, event));
        community.take(bruno, event);
        assertThat(community.take(bruno, event).get("rank").asInt()).isEqualTo(1);
        community.take(chloe, event);
        assertThat(community.take(chloe, event).get("rank").asInt()).isEqualTo(2);
        community.withdraw(bruno, event);
        community.withdraw(bruno, event);
        assertThat(community.show(chloe, event).get("mine").get("rank").asInt()).isEqualTo(1);
        assertThat(community.show(chloe, event).get("seats").get("waiting").asInt())
                .isEqualTo(1);
    }

    @Test
    void moreSeatsGoToTheQueueInItsOrderAndFewerNotBelowTheTaken() {
        var event = community.published(organiser, anEvent().withCapacity(1));
        community.take(alice, event);
        community.take(bruno, event);
        community.take(chloe, event);
        var page = community.change(organiser, event, anEvent().withCapacity(2));
        assertThat(page.get("capacity").asInt()).isEqualTo(2);
        assertThat(community.show(bruno, event).get("mine").get("state").asString())
                .isEqualTo("confirmed");
        assertThat(community.show(chloe, event).get("mine").get("rank").asInt()).isEqualTo(1);
        api.as(organiser.token())
                .header("If-Match", "\"" + page.get("version").asLong() + "\"")
                .put(
                        "/api/events/" + event,
                        Community.body(anEvent().withCapacity(1).at("Paris")))
                .expectProblem(409, "capacity-below-taken");
        assertThat(community.show(alice, event).get("place").asString()).isEqualTo("Lyon, salle Ampère");
    }

    @Test
    void whatCannotBeTaken() {
        var draft = community.draft(organiser, anEvent());
        api.as(alice.token()).put("/api/events/" + draft + "/seat", Map.of()).expectProblem(404, "not-found");
        api.as(alice.token()).delete("/api/events/" + Ids.next() + "/seat").expectProblem(404, "not-found");
        var applicant = community.applicant("Dora Nouvelle");
        var event = community.published(organiser, anEvent());
        api.as(applicant.token())
                .put("/api/events/" + event + "/seat", Map.of())
                .expectProblem(403, "not-a-member");
        community.take(alice, event);
        community.cancel(organiser, event, "Grève");
        api.as(bruno.token()).put("/api/events/" + event + "/seat", Map.of()).expectProblem(409, "event-closed");
        api.as(alice.token()).delete("/api/events/" + event + "/seat").expectProblem(409, "event-closed");
        api.as(bruno.token()).delete("/api/events/" + event + "/seat").expect(204);
        var started = community.published(organiser, anEvent());
        clock.advance(Duration.ofDays(14));
        api.as(bruno.token()).put("/api/events/" + started + "/seat", Map.of()).expectProblem(409, "event-closed");
    }

    @Test
    void theOrganiserReadsTheRosterInOrderPageByPage() {
        var event = community.published(organiser, anEvent().withCapacity(1));
        community.take(alice, event);
        community.take(bruno, event);
        community.take(chloe, event);
        var first = api.as(organiser.token())
                .get("/api/events/" + event + "/roster?limit=2")
                .expect(200)
                .json();
        assertThat(names(first.get("items"))).containsExactly("Alice Martin", "Bruno Petit");
        assertThat(first.get("items").get(0).get("rank").isNull()).isTrue();
        assertThat(first.get("items").get(1).get("rank").asInt()).isEqualTo(1);
        var second = api.as(organiser.token())
                .get("/api/events/" + event + "/roster?limit=2&cursor="
                        + first.get("next").asString())
                .expect(200)
                .json();
        assertThat(names(second.get("items"))).containsExactly("Chloé Roux");
        assertThat(second.get("items").get(0).get("rank").asInt()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
        var other = community.organiser("Olga Autre");
        api.as(other.token()).get("/api/events/" + event + "/roster").expectProblem(403, "not-your-event");
        api.as(alice.token()).get("/api/events/" + event + "/roster").expectProblem(403, "forbidden");
        api.as(organiser.token()).get("/api/events/" + Ids.next() + "/roster").expectProblem(404, "not-found");
    }

    @Test
    void aMemberSeesWhereTheyGoAndWentAndWhatWasCancelled() {
        var soon = community.published(organiser, anEvent().titled("Bientôt"));
        var later = community.published(
                organiser, anEvent().titled("Plus tard").startingAt(EventMother.NOW.plus(Duration.ofDays(30))));
        community.take(alice, later);
        community.take(alice, soon);
        community.take(bruno, soon);
        assertThat(titles(alice, "upcoming")).containsExactly("Bientôt", "Plus tard");
        community.change(
                organiser, soon, anEvent().titled("Bientôt").startingAt(EventMother.NOW.plus(Duration.ofDays(40))));
        assertThat(titles(alice, "upcoming")).containsExactly("Plus tard", "Bientôt");
        community.cancel(organiser, later, "Salle inondée");
        var cancelled = api.as(alice.token())
                .get("/api/registrations?limit=1")
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("event");
        assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled.get("cancellation").get("reason").asString()).isEqualTo("Salle inondée");
        community.withdraw(bruno, soon);
        assertThat(titles(bruno, "upcoming")).isEmpty();
        clock.advance(Duration.ofDays(35));
        assertThat(titles(alice, "past")).containsExactly("Plus tard");
        assertThat(titles(alice, "upcoming")).containsExactly("Bientôt");
    }

    private List<String> titles(Somebody member, String when) {
        return stream(api.as(member.token())
                        .get("/api/registrations?when=" + when)
                        .expect(200)
                        .json()
                        .get("items"))
                .map(item -> item.get("event").get("title").asString())
                .toList();
    }

    private static List<String> names(JsonNode items) {
        return stream(items)
                .map(item -> item.get("member").get("name").asString())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** Types of the facts of the event's roster, in the order of the topic. */
    private List<String> seatFacts(String event) {
        return facts.all("events.facts").stream()
                .filter(fact -> fact.subject().equals(event))
                .map(fact -> fact.type())
                .filter(type -> type.startsWith("events.seat-") || type.endsWith("-announced"))
                .toList();
    }
}
