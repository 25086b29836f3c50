package org.traitdunion.acceptance;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.traitdunion.local.people.Accounts;
import tools.jackson.databind.JsonNode;

/** The one story from end to end, over HTTP: a person signs in, joins, registers for an event and talks about it. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThroughTheGatewayStory {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "papier-" + tag;
    private final String event = UUID.randomUUID().toString();
    private final String thread = UUID.randomUUID().toString();
    private final List<String> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private RunningNetwork network;
    private Person administrator;
    private Person nadia;
    private Person hugo;
    private Person lea;
    private Person omar;

    @BeforeAll
    void openAccounts(RunningNetwork running) {
        network = running;
        ids.put("admin", network.accounts().open("admin-" + tag, "Agnès", "Delmas", "admin"));
        administrator = signIn("admin");
        administrator
                .put("/api/companies/" + company, Map.of("name", "Papier " + tag))
                .is(200);
        for (String name : List.of("nadia", "hugo", "lea", "omar")) {
            ids.put(name, network.accounts().open(name + "-" + tag, capital(name), "Récit"));
        }
        nadia = signIn("nadia");
        hugo = signIn("hugo");
        lea = signIn("lea");
        omar = signIn("omar");
    }

    @Test
    @Order(1)
    void anEmployeeAsksToJoinAndSignsTheCharter() {
        assertThat(nadia.get("/api/me").is(200).text("/state")).isEqualTo("none");
        nadia.get("/api/events").isProblem(403, "not-a-member");
        nadia.get("/api/rooms").isProblem(403, "not-a-member");

        Answer asked = nadia.put("/api/me/application", application()).is(200);
        assertThat(asked.text("/state")).isEqualTo("requested");
        assertThat(nadia.put("/api/me/application", application()).is(200).text("/madeAt"))
                .as("asking twice is asking once")
                .isEqualTo(asked.text("/madeAt"));
    }

    @Test
    @Order(2)
    void anAdministratorRefusesWithAReasonAndAdmitsTheSecondTime() {
        Answer refused = decide("nadia", Map.of("decision", "refuse", "reason", "Précisez votre site, merci."));
        assertThat(refused.text("/state")).isEqualTo("refused");
        assertThat(nadia.get("/api/me").text("/application/reason")).isEqualTo("Précisez votre site, merci.");

        nadia.put("/api/me/application", application()).is(200);
        decide("nadia", Map.of("decision", "admit"));
        assertThat(nadia.get("/api/me").text("/state")).isEqualTo("active");
        nadia.get("/api/events").is(200);
        nadia.get("/api/rooms").is(200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(network.accounts().roles(id("nadia"))).contains("member"));

        for (String name : List.of("hugo", "lea", "omar")) {
            person(name).put("/api/me/application", application()).is(200);
            decide(name, Map.of("decision", "admit"));
            person(name).get("/api/events").is(200);
            person(name).get("/api/rooms").is(200);
        }
    }

    @Test
    @Order(3)
    void anOrganiserPublishesAnEventAndTheForumOpensItsThread() {
        nadia.put("/api/events/" + event, draft("Salle Garance, Paris 9e")).isProblem(403, "forbidden");
        administrator.put("/api/members/" + id("nadia") + "/roles/organiser").is(200);
        nadia.put("/api/events/" + event, draft("Salle Garance, Paris 9e")).is(200);
        hugo.get("/api/events/" + event).isProblem(404, "not-found");

        nadia.put("/api/events/" + event + "/publication").is(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                hugo.get("/api/events/" + event).is(200).text("/threadId"))
                        .isEqualTo(event));
        Answer opened = hugo.get("/api/threads/" + event).is(200);
        assertThat(opened.text("/event/id")).isEqualTo(event);
        assertThat(opened.text("/title")).isEqualTo(title());
    }

    @Test
    @Order(4)
    void twoHaveSeatsAndTheThirdInheritsTheFirstThatIsFreed() {
        listen(omar);
        assertThat(hugo.put(seat()).is(200).text("/state")).isEqualTo("confirmed");
        assertThat(lea.put(seat()).is(200).text("/state")).isEqualTo("confirmed");
        Answer waiting = omar.put(seat()).is(200);
        assertThat(waiting.text("/state")).isEqualTo("waiting");
        assertThat(waiting.json().path("rank").asInt()).isEqualTo(1);
        assertThat(waiting.text("/rule")).isEqualTo("seats-taken-in-order-of-registration");
        assertThat(omar.put(seat()).is(200).json().path("rank").asInt()).isEqualTo(1);

        hugo.delete(seat()).is(204);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(omar.get("/api/events/" + event).text("/mine/state"))
                        .isEqualTo("confirmed"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(omar)).contains("seat-from-waiting-list"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(arrivals).anyMatch(line -> line.contains("seat-from-waiting-list")));
    }

    @Test
    @Order(5)
    void holdersAreToldOfTheNewPlaceAndEverybodyConcernedOfTheCancellation() {
        hugo.put(seat()).is(200);
        Answer before = nadia.get("/api/events/" + event);
        nadia.put("/api/events/" + event, draft("Salle Indigo, Paris 9e"), "If-Match", before.version())
                .is(200);
        nadia.put("/api/events/" + event, draft("Salle Bleue, Paris 9e"), "If-Match", before.version())
                .isProblem(412, "stale");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode told = only(lea, "event-changed");
            assertThat(told.at("/data/changes/0/field").asString()).isEqualTo("place");
            assertThat(told.at("/data/changes/0/after").asString()).isEqualTo("Salle Indigo, Paris 9e");
        });
        assertThat(kinds(hugo)).as("who waits has no seat that could move").doesNotContain("event-changed");

        nadia.put("/api/events/" + event + "/cancellation", Map.of("reason", "La salle est inondée."))
                .is(200);
        nadia.put("/api/events/" + event + "/cancellation", Map.of("reason", "La salle est inondée."))
                .is(200);
        for (Person concerned : List.of(lea, omar, hugo)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(only(concerned, "event-cancelled")
                                    .at("/data/reason")
                                    .asString())
                            .isEqualTo("La salle est inondée."));
        }
        hugo.put(seat()).isProblem(409, "event-closed");
    }

    @Test
    @Order(6)
    void aModeratorHidesAReportedReplyWithAReason() {
        String room = "salle-" + tag;
        administrator.put("/api/members/" + id("lea") + "/roles/moderator").is(200);
        await().atMost(SOON)
                .untilAsserted(() -> lea.put(
                                "/api/rooms/" + room,
                                Map.of(
                                        "name",
                                        "Organisation " + tag,
                                        "description",
                                        "Agendas, comptes rendus, petits miracles.",
                                        "audience",
                                        Map.of("kind", "network")))
                        .is(200));
        hugo.put(
                        "/api/threads/" + thread,
                        Map.of("roomId", room, "title", "Tenir deux agendas", "body", "Comment faites-**vous** ?"))
                .is(200);
        Answer reply = omar.put(
                        "/api/threads/" + thread + "/replies/" + UUID.randomUUID(),
                        Map.of("body", "Mme R. annule tout. <script>alert(1)</script>"))
                .is(200);
        int number = reply.json().path("number").asInt();
        assertThat(reply.text("/bodyHtml")).doesNotContain("<script");
        String path = "/api/threads/" + thread + "/replies/" + number;

        hugo.put(path + "/report", Map.of("rule", "situations", "note", "On sait de qui il s'agit."))
                .is(200);
        hugo.get("/api/reports?state=open").isProblem(403, "forbidden");
        String report = find(lea.get("/api/reports?state=open&limit=100"), "/thread/id", thread)
                .path("id")
                .asString();
        Answer desk = lea.get("/api/reports/" + report).is(200);
        assertThat(desk.text("/notes/0/note")).isEqualTo("On sait de qui il s'agit.");
        lea.put(
                        "/api/reports/" + report + "/decision",
                        Map.of("outcome", "hide", "rule", "situations", "reason", "Dites-le sans l'initiale."),
                        "If-Match",
                        desk.version())
                .is(200);

        JsonNode forAuthor = replyOf(omar, number);
        assertThat(forAuthor.at("/hidden/reason").asString()).isEqualTo("Dites-le sans l'initiale.");
        assertThat(forAuthor.at("/body").asString()).startsWith("Mme R.");
        JsonNode forOthers = replyOf(hugo, number);
        assertThat(forOthers.at("/state").asString()).isEqualTo("hidden");
        assertThat(forOthers.toString()).doesNotContain("Mme R.").doesNotContain("initiale");
        omar.put(path + "/restoration", Map.of("reason", "Je la remets.")).isProblem(403, "forbidden");
        await().atMost(SOON).untilAsserted(() -> only(omar, "reply-hidden"));
        await().atMost(SOON).untilAsserted(() -> only(hugo, "report-answered"));
    }

    @Test
    @Order(7)
    void rolesAreKeptInKeycloakAndWorkAtTheNextRequest() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(network.accounts().roles(id("lea"))).contains("member", "moderator"));
        administrator.delete("/api/members/" + id("lea") + "/roles/moderator").is(200);
        lea.get("/api/reports?state=open").isProblem(403, "forbidden");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(network.accounts().roles(id("lea")))
                        .contains("member")
                        .doesNotContain("moderator"));
    }

    @Test
    @Order(8)
    void aSuspendedMemberIsRefusedByEveryServiceUntilReinstated() {
        administrator
                .put("/api/members/" + id("omar") + "/suspension", Map.of("reason", "Le temps d'en parler."))
                .is(200);
        for (String path : List.of("/api/rooms", "/api/events", "/api/me", "/api/notifications")) {
            omar.get(path).isProblem(403, "suspended");
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(arrivals).as("open pages are told").anyMatch(line -> line.contains("suspended")));

        administrator.delete("/api/members/" + id("omar") + "/suspension").is(200);
        Person again = signIn("omar");
        for (String path : List.of("/api/rooms", "/api/events", "/api/me", "/api/notifications")) {
            again.get(path).is(200);
        }
    }

    private Person signIn(String name) {
        return Person.signedIn(network.address(), name + "-" + tag, Accounts.PASSWORD);
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private Person person(String name) {
        return switch (name) {
            case "nadia" -> nadia;
            case "hugo" -> hugo;
            case "lea" -> lea;
            default -> omar;
        };
    }

    private Answer decide(String name, Map<String, String> decision) {
        String id = id(name);
        JsonNode request = find(administrator.get("/api/applications?state=requested&limit=100"), "/memberId", id);
        assertThat(request.path("emailConfirmed").asBoolean(false))
                .as("Keycloak's token says that the address is confirmed")
                .isTrue();
        return administrator
                .put(
                        "/api/applications/" + id + "/decision",
                        decision,
                        "If-Match",
                        "\"" + request.path("version").asString() + "\"")
                .is(200);
    }

    private Map<String, String> application() {
        return Map.of("companyId", company, "site", "Lyon", "job", "Assistante", "charterVersion", "2026-1");
    }

    private String title() {
        return "Le métier demain " + tag;
    }

    private String seat() {
        return "/api/events/" + event + "/seat";
    }

    private Map<String, Object> draft(String place) {
        Instant start = Instant.now().truncatedTo(DAYS).plus(20, DAYS).plus(12, HOURS);
        return Map.of(
                "kind",
                "seminar",
                "title",
                title(),
                "description",
                "Une demi-journée à deux maisons.",
                "place",
                place,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(4, HOURS).toString(),
                "zone",
                "Europe/Paris",
                "capacity",
                2,
                "sessions",
                List.of(
                        session("atelier-a", "Montrer ce que l'on fait gagner", start),
                        session("atelier-b", "Ce que l'on confie à la machine", start)));
    }

    private static Map<String, Object> session(String id, String title, Instant start) {
        return Map.of(
                "id",
                id,
                "title",
                title,
                "description",
                "",
                "startsAt",
                start.plus(1, HOURS).toString(),
                "endsAt",
                start.plus(3, HOURS).toString());
    }

    private void listen(Person person) {
        var stream = person.stream("/api/notifications/stream");
        assertThat(stream.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(() -> stream.body().forEach(arrivals::add));
    }

    private JsonNode replyOf(Person reader, int number) {
        Answer page = reader.get("/api/threads/" + thread + "?limit=100");
        return find(page, "/replies/items", "/number", String.valueOf(number));
    }

    private static List<String> kinds(Person person) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode item :
                person.get("/api/notifications?limit=100").is(200).json().path("items")) {
            kinds.add(item.path("kind").asString());
        }
        return kinds;
    }

    /** The one notification of this kind: told once, not twice. */
    private static JsonNode only(Person person, String kind) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item :
                person.get("/api/notifications?limit=100").is(200).json().path("items")) {
            if (item.path("kind").asString().equals(kind)) {
                found.add(item);
            }
        }
        assertThat(found).as("notifications %s", kind).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode find(Answer page, String pointer, String value) {
        return find(page, "/items", pointer, value);
    }

    private static JsonNode find(Answer page, String list, String pointer, String value) {
        for (JsonNode item : page.is(200).json().at(list)) {
            if (item.at(pointer).asString().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no item with " + pointer + " = " + value + " in " + page);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
