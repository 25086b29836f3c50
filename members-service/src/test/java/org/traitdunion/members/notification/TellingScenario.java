package org.traitdunion.members.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** What people are told of events and of the forum, however the facts arrive. */
@ServiceScenario
class TellingScenario extends Scenario {

    @Autowired
    MongoDatabase database;

    private String event;
    private Someone awa;
    private Someone marc;
    private Someone thomas;

    @BeforeEach
    void threePeople() {
        event = Ids.next();
        awa = Someone.signedIn(tokens, "Awa Diarra");
        marc = Someone.signedIn(tokens, "Marc Vidal");
        thomas = Someone.signedIn(tokens, "Thomas Quéré");
    }

    @Test
    void whoever_gets_a_seat_from_the_waiting_list_is_told() {
        seat("seat-waitlisted", 1, thomas);
        promoted(2, thomas);

        awaitKinds(thomas, "seat-from-waiting-list");
        var told = notifications(thomas).getFirst();
        assertThat(told.get("seen").asBoolean()).isFalse();
        assertThat(told.get("data").get("eventId").asString()).isEqualTo(event);
        assertThat(told.get("data").get("title").asString()).isEqualTo("Séminaire");
        assertThat(told.get("data").get("startsAt").asString()).isEqualTo("2026-12-10T08:00:00Z");
        assertThat(told.get("data").get("zone").asString()).isEqualTo("Europe/Paris");
    }

    @Test
    void those_with_a_seat_are_told_what_changed_and_everybody_concerned_of_the_end() {
        seat("seat-confirmed", 1, awa);
        seat("seat-confirmed", 2, marc);
        seat("seat-waitlisted", 3, thomas);
        seat("seat-withdrawn", 4, marc);
        changed(5);
        cancelled(6);

        awaitKinds(awa, "event-cancelled", "event-changed");
        awaitKinds(thomas, "event-cancelled");
        assertThat(notifications(marc)).isEmpty();
        var change = data(awa, "event-changed");
        assertThat(change.get("place").asString()).isEqualTo("Nantes");
        assertThat(change.get("changes").get(0).get("before").asString()).isEqualTo("Lyon");
        assertThat(data(awa, "event-cancelled").get("reason").asString()).isEqualTo("Salle inondée.");
    }

    @Test
    void facts_that_come_twice_tell_once() {
        var seat = seat("seat-confirmed", 1, awa);
        var change = changed(2);
        var end = cancelled(3);
        List.of(end, seat, change, end, change).forEach(facts::publish);
        afterAllOf();

        awaitKinds(awa, "event-cancelled", "event-changed");
    }

    @Test
    void an_attendance_heard_of_late_is_told_what_was_announced_meanwhile() {
        changed(5);
        cancelled(6);
        afterAllOf();
        assertThat(notifications(awa)).isEmpty();

        seat("seat-confirmed", 2, awa);
        seat("seat-waitlisted", 3, thomas);

        awaitKinds(awa, "event-cancelled", "event-changed");
        awaitKinds(thomas, "event-cancelled");
    }

    @Test
    void what_is_known_already_is_not_undone_by_something_older() {
        seat("seat-withdrawn", 4, awa);
        seat("seat-confirmed", 2, awa);
        promoted(3, awa);
        changed(5);
        cancelled(6);
        seat("seat-confirmed", 7, marc);
        changed(5);
        afterAllOf();

        assertThat(notifications(awa)).isEmpty();
        assertThat(notifications(marc)).isEmpty();
    }

    @Test
    void a_crowd_is_told_each_person_once() {
        var crowd = IntStream.range(0, 210)
                .mapToObj(i -> new Someone(UUID.randomUUID().toString(), ""))
                .toList();
        IntStream.range(0, crowd.size()).forEach(i -> seat("seat-waitlisted", i + 1, crowd.get(i)));
        seat("seat-confirmed", 211, awa);
        cancelled(212);

        awaitKinds(awa, "event-cancelled");
        afterAllOf();
        awaitToldToAll();
        assertThat(facts.all("members.facts").stream()
                        .filter(fact -> fact.type().equals("members.notification-added"))
                        .map(fact -> fact.payload().get("memberId").asString())
                        .filter(crowd.stream().map(Someone::id).toList()::contains))
                .hasSize(210)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_forum_tells_authors_and_reporters() {
        var thread = Ids.next();
        forum(
                thread,
                "reply-hidden",
                1,
                Map.of("threadId", thread, "number", 3, "authorId", awa.id(), "rule", "situations"));
        forum(
                thread,
                "report-answered",
                2,
                Map.of(
                        "threadId",
                        thread,
                        "number",
                        3,
                        "reporterIds",
                        List.of(marc.id(), thomas.id()),
                        "outcome",
                        "hidden"));
        awaitKinds(awa, "reply-hidden");
        awaitKinds(marc, "report-answered");
        awaitKinds(thomas, "report-answered");
        assertThat(notifications(awa).getFirst().get("data").get("rule").asString())
                .isEqualTo("situations");
        assertThat(notifications(marc).getFirst().get("data").get("outcome").asString())
                .isEqualTo("hidden");

        forum(thread, "reply-restored", 3, Map.of("threadId", thread, "number", 3, "authorId", awa.id()));
        awaitKinds(awa, "reply-restored", "reply-hidden");
    }

    private Captured seat(String type, long position, Someone someone) {
        return facts.publish(
                "events.facts", event, "events." + type, position, Map.of("eventId", event, "memberId", someone.id()));
    }

    private Captured promoted(long position, Someone someone) {
        return facts.publish(
                "events.facts",
                event,
                "events.seat-promoted",
                position,
                Map.of(
                        "eventId",
                        event,
                        "memberId",
                        someone.id(),
                        "title",
                        "Séminaire",
                        "startsAt",
                        "2026-12-10T08:00:00Z",
                        "zone",
                        "Europe/Paris"));
    }

    private Captured changed(long position) {
        return facts.publish(
                "events.facts",
                event,
                "events.change-announced",
                position,
                Map.of(
                        "eventId",
                        event,
                        "title",
                        "Séminaire",
                        "startsAt",
                        "2026-12-10T08:00:00Z",
                        "endsAt",
                        "2026-12-10T12:00:00Z",
                        "zone",
                        "Europe/Paris",
                        "place",
                        "Nantes",
                        "changes",
                        List.of(Map.of("field", "place", "before", "Lyon", "after", "Nantes"))));
    }

    private Captured cancelled(long position) {
        return facts.publish("events.facts", event, "events.cancellation-announced", position, cancellation());
    }

    private Map<String, Object> cancellation() {
        return Map.of(
                "eventId",
                event,
                "title",
                "Séminaire",
                "startsAt",
                "2026-12-10T08:00:00Z",
                "zone",
                "Europe/Paris",
                "reason",
                "Salle inondée.");
    }

    private void forum(String thread, String type, long position, Map<String, ?> payload) {
        facts.publish("forum.facts", thread, "forum." + type, position, payload);
    }

    /** Waits until everything about the event that was published before has been dealt with: one partition, one order. */
    private void afterAllOf() {
        var last = Someone.signedIn(tokens, "Camille Perrin");
        promoted(1000, last);
        awaitKinds(last, "seat-from-waiting-list");
    }

    /** What a notification has to tell leaves its document once Kafka has it. */
    private void awaitToldToAll() {
        await().until(() -> database.getCollection("notifications").countDocuments(Filters.exists("outbox.0")) == 0);
    }

    private void awaitKinds(Someone someone, String... kinds) {
        await().untilAsserted(() -> assertThat(notifications(someone))
                .extracting(item -> item.get("kind").asString())
                .containsExactlyInAnyOrder(kinds));
    }

    private JsonNode data(Someone someone, String kind) {
        return notifications(someone).stream()
                .filter(item -> item.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("data");
    }

    private List<JsonNode> notifications(Someone someone) {
        var items = api.as(someone.token())
                .get("/api/notifications?limit=100")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
