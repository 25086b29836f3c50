package org.traitdunion.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.Community;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** The third part of the story: an organiser drafts, publishes, changes and cancels. */
@ServiceScenario
class EventScenario extends Scenario {

    private Community community;
    private Somebody organiser;
    private Somebody other;
    private Somebody alice;

    @BeforeEach
    void people() {
        clock.set(EventMother.NOW);
        community = new Community(api, tokens, facts);
        organiser = community.organiser("Odile Organise");
        other = community.organiser("Olga Autre");
        alice = community.member("Alice Martin");
    }

    @Test
    void aDraftIsSeenByItsOrganiserAlone() {
        var id = community.draft(organiser, anEvent().titled("Un brouillon"));
        var draft = community.show(organiser, id);
        assertThat(draft.get("state").asString()).isEqualTo("draft");
        assertThat(draft.get("mayEdit").asBoolean()).isTrue();
        assertThat(draft.get("seats").get("capacity").asInt()).isEqualTo(2);
        assertThat(draft.get("descriptionHtml").asString())
                .isEqualTo("<p>Deux ateliers pour <strong>deux</strong> réseaux.</p>");
        api.as(alice.token()).get("/api/events/" + id).expectProblem(404, "not-found");
        api.as(other.token()).get("/api/events/" + id).expectProblem(404, "not-found");
        api.as(other.token())
                .put("/api/events/" + id, Community.body(anEvent().at("Paris")))
                .expectProblem(404, "not-found");
        api.as(other.token()).delete("/api/events/" + id).expectProblem(404, "not-found");
        assertThat(titles(organiser, "/api/events/drafts")).containsExactly("Un brouillon");
        assertThat(titles(other, "/api/events/drafts")).isEmpty();
        assertThat(titles(alice, "/api/events?limit=100")).doesNotContain("Un brouillon");
    }

    @Test
    void publicationIsToldOnceAndShownToAll() {
        var id = community.published(organiser, anEvent());
        api.as(organiser.token())
                .put("/api/events/" + id + "/publication", Map.of())
                .expect(200);
        var told = facts.await("events.event-published", fact -> fact.subject().equals(id));
        assertThat(told.payload().get("capacity").asInt()).isEqualTo(2);
        assertThat(told.payload().get("organiserId").asString()).isEqualTo(organiser.id());
        var page = community.show(alice, id);
        assertThat(page.get("organiser").get("name").asString()).isEqualTo("Odile Organise");
        assertThat(page.get("organiser").get("companyName").asString()).isEqualTo("Aurore Énergies");
        assertThat(page.get("mayEdit").asBoolean()).isFalse();
        assertThat(page.get("mine").get("state").asString()).isEqualTo("none");
        assertThat(page.get("sessions")).hasSize(2);
        assertThat(page.get("threadId").isNull()).isTrue();
        api.as(other.token())
                .put("/api/events/" + id, Community.body(anEvent().at("Paris")))
                .expectProblem(403, "not-your-event");
        api.as(alice.token())
                .put("/api/events/" + id, Community.body(anEvent()))
                .expectProblem(403, "forbidden");
        api.as(organiser.token()).delete("/api/events/" + id).expectProblem(409, "event-published");
    }

    /** Two windows of one organiser: whichever edit is refused has seated nobody and moved nothing. */
    @Test
    void anEditThatIsRefusedHasNoEffect() {
        for (int round = 0; round < 15; round++) {
            var id = community.published(organiser, anEvent().withCapacity(1));
            var waiting = community.member("Bruno Durand");
            community.take(alice, id);
            community.take(waiting, id);
            var path = "/api/events/" + id;
            var edit = api.as(organiser.token())
                    .header(
                            "If-Match",
                            "\"" + community.show(organiser, id).get("version").asLong() + "\"");
            var larger = CompletableFuture.supplyAsync(
                    () -> edit.put(path, Community.body(anEvent().withCapacity(3))));
            var elsewhere = CompletableFuture.supplyAsync(() ->
                    edit.put(path, Community.body(anEvent().withCapacity(1).at("Lille"))));
            var isLarger = larger.join().status() == 200;
            assertThat(elsewhere.join().status()).isEqualTo(isLarger ? 412 : 200);
            var page = community.show(waiting, id);
            assertThat(page.get("seats").get("capacity").asInt()).isEqualTo(isLarger ? 3 : 1);
            assertThat(page.get("mine").get("state").asString()).isEqualTo(isLarger ? "confirmed" : "waiting");
        }
    }

    @Test
    void aChangeNamesTheVersionThatItIsBasedOn() {
        var id = community.published(organiser, anEvent());
        var path = "/api/events/" + id;
        var changed = Community.body(anEvent().at("Paris"));
        api.as(organiser.token()).put(path, changed).expectProblem(428, "precondition-required");
        api.as(organiser.token())
                .header("If-Match", "\"99\"")
                .put(path, changed)
                .expectProblem(412, "stale");
        api.as(organiser.token()).header("If-Match", "99").put(path, changed).expectProblem(400, "invalid-parameter");
        assertThat(community
                        .change(organiser, id, anEvent().at("Paris"))
                        .get("version")
                        .asLong())
                .isEqualTo(3);
        // Repeated, with the version of then: it is so already.
        api.as(organiser.token()).header("If-Match", "\"2\"").put(path, changed).expect(200);
        api.as(organiser.token()).put(path, changed).expect(200);
        var told = facts.await("events.event-changed", fact -> fact.subject().equals(id));
        assertThat(told.payload().get("changes").get(0).get("after").asString()).isEqualTo("Paris");
        api.as(organiser.token())
                .header("If-Match", "\"1\"")
                .put("/api/events/" + Ids.next(), changed)
                .expectProblem(412, "stale");
    }

    @Test
    void aCancelledEventStaysWithItsReason() {
        var id = community.published(organiser, anEvent());
        community.cancel(organiser, id, "Grève des trains");
        community.cancel(organiser, id, "Grève des trains");
        api.as(organiser.token())
                .header("If-Match", "\"2\"")
                .put("/api/events/" + id + "/cancellation", Map.of("reason", "Un autre motif"))
                .expectProblem(409, "event-closed");
        var page = community.show(alice, id);
        assertThat(page.get("state").asString()).isEqualTo("cancelled");
        assertThat(page.get("cancellation").get("reason").asString()).isEqualTo("Grève des trains");
        assertThat(titles(alice, "/api/events?limit=100")).contains("Une matinée à deux réseaux");
        api.as(organiser.token())
                .header("If-Match", "\"3\"")
                .put("/api/events/" + id, Community.body(anEvent().at("Paris")))
                .expectProblem(409, "event-closed");
        api.as(organiser.token())
                .put("/api/events/" + id + "/publication", Map.of())
                .expectProblem(409, "event-closed");
        api.as(organiser.token())
                .put("/api/events/" + Ids.next() + "/cancellation", Map.of("reason", "x"))
                .expectProblem(404, "not-found");
        var draft = community.draft(organiser, anEvent());
        api.as(organiser.token())
                .put("/api/events/" + draft + "/cancellation", Map.of("reason", "x"))
                .expectProblem(409, "event-not-published");
    }

    @Test
    void aDraftIsDeletedAndTheRequestMayBeRepeated() {
        var id = community.draft(organiser, anEvent());
        api.as(organiser.token()).delete("/api/events/" + id).expect(204);
        api.as(organiser.token()).delete("/api/events/" + id).expect(204);
        api.as(organiser.token()).get("/api/events/" + id).expectProblem(404, "not-found");
    }

    @Test
    void whatBeginsBeforeNowIsNotPublished() {
        var id = community.draft(organiser, anEvent().startingAt(EventMother.NOW.minusSeconds(60)));
        api.as(organiser.token())
                .put("/api/events/" + id + "/publication", Map.of())
                .expectProblem(409, "event-in-the-past");
    }

    @Test
    void listsAreFilteredOrderedAndPaged() {
        for (int day = 3; day >= 1; day--) {
            community.published(
                    organiser,
                    anEvent().titled("Jour " + day).startingAt(EventMother.NOW.plus(Duration.ofDays(300 + day))));
        }
        clock.set(EventMother.NOW.plus(Duration.ofDays(300)));
        assertThat(titles(alice, "/api/events?limit=100")).containsExactly("Jour 1", "Jour 2", "Jour 3");
        assertThat(titles(alice, "/api/events?kind=visit")).isEmpty();
        var first = api.as(alice.token()).get("/api/events?limit=2").expect(200).json();
        assertThat(titles(
                        alice, "/api/events?limit=2&cursor=" + first.get("next").asString()))
                .containsExactly("Jour 3");
        clock.set(EventMother.NOW.plus(Duration.ofDays(303)).plus(Duration.ofHours(1)));
        assertThat(titles(alice, "/api/events?limit=100")).containsExactly("Jour 3");
        assertThat(titles(alice, "/api/events?when=past&limit=2")).containsExactly("Jour 2", "Jour 1");
    }

    private List<String> titles(Somebody reader, String path) {
        return StreamSupport.stream(
                        api.as(reader.token())
                                .get(path)
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("title").asString())
                .toList();
    }
}
