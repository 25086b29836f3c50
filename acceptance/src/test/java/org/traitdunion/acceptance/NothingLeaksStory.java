package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.traitdunion.local.people.Accounts;

/**
 * Somebody with a name that nobody else has goes through everything the network offers, mistakes included, in a browser and
 * with a program. Afterwards neither the name nor the words, passwords, cookies, tokens and secrets are anywhere that
 * operators, metrics or other programs read.
 */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> PROGRAMS =
            List.of("members-service", "events-service", "forum-service", "gateway");

    /**
     * What a topic is there to tell: who somebody is, and what an organiser tells everybody about an event, so that neighbours
     * can tell it on.
     */
    private static final Map<String, Set<String>> TOLD = Map.of(
            "members.directory", Set.of("first name", "family name", "site", "job"),
            "events.facts", Set.of("event", "place", "new place", "cancellation"));

    /** How Base64 begins every token that Keycloak makes: those that the gateway keeps for a session are known to nobody else. */
    private static final String ANY_TOKEN = "eyJhbGciO";

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    /** What must stay inside, by what it is. */
    private final Map<String, String> marked = new LinkedHashMap<>();

    private RunningNetwork network;
    private Office office;
    private Facts facts;

    @BeforeAll
    void liveThroughEverything(RunningNetwork running) {
        network = running;
        office = Office.open(network);
        facts = new Facts(network.parts().part("kafka").port());
        for (String word : List.of(
                "username",
                "first name",
                "family name",
                "site",
                "job",
                "thread",
                "title",
                "reply",
                "note",
                "decision",
                "password",
                "draft",
                "event",
                "place",
                "new place",
                "cancellation",
                "refusal",
                "suspension",
                "bearer token",
                "markdown")) {
            marked.put(word, word.replace(" ", "") + "-" + tag + "-" + marked.size());
        }
        marked.put("mail address", mark("username") + "@example.org");
        RunningNetwork.secrets()
                .stringPropertyNames()
                .forEach(name -> marked.put(name, RunningNetwork.secrets().getProperty(name)));
        assertThat(marked).containsKeys("GATEWAY_CLIENT_SECRET", "MEMBERS_CLIENT_SECRET", "CURSOR_KEY");
        marked.put("password of the account", Accounts.PASSWORD);
        marked.put("any token", ANY_TOKEN);

        live();
        awaitTheEffects();
    }

    /** Whoever hears of all this may write something down as well, so nothing is searched before everybody has heard it. */
    private void awaitTheEffects() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        TOLD.forEach((topic, told) -> assertThat(facts.all().get(topic))
                                .as("what %s is for", topic)
                                .contains(told.stream().map(this::mark).toList())));
        await().atMost(PATIENCE).until(facts::areHeard);
    }

    private void live() {
        String account = mark("username");
        network.accounts().open(account, mark("first name"), mark("family name"));
        Person.visiting(network.address()).mistype(account, mark("password"));
        Person person = office.admit(account, mark("site"), mark("job"), "organiser");
        marked.put("session cookie", person.cookie(Person.sessionCookie(network.address())));
        marked.put("token of the page", person.cookie("XSRF-TOKEN"));

        Person moderator = office.member("moderatrice", "moderator");
        String thread = talk(person, moderator);
        useAProgram(account, thread);
        moderate(person, moderator, thread);
        publish(person);
        office.refuse("refusee", mark("refusal"));
        office.suspend(moderator, mark("suspension"));
        stumble(person, thread);

        String location = person.post("/logout").is(200).text("/location");
        marked.put("identity token", location.replaceAll(".*id_token_hint=([^&]+).*", "$1"));
        person.get(location).is(200);
        markWhatAddressesCarry(person);
    }

    /** What a browser is sent to is what access logs write down, and so is an answer that comes again and is refused. */
    private void markWhatAddressesCarry(Person person) {
        person.get("/login/oauth2/code/keycloak?code=" + person.carried("code").getFirst() + "&state="
                + person.carried("state").getFirst());
        for (String what : List.of("code", "state", "nonce", "session_code", "code_challenge")) {
            List<String> values = person.carried(what);
            assertThat(values).as(what).isNotEmpty();
            // Without the padding, which is spelt otherwise in an address than elsewhere.
            values.forEach(value -> marked.put(what + " " + marked.size(), value.replaceAll("(%3D|=)+$", "")));
        }
    }

    private String talk(Person person, Person moderator) {
        String room = "salle-" + tag;
        moderator
                .put(
                        "/api/rooms/" + room,
                        Map.of("name", "Salle " + tag, "description", "", "audience", Map.of("kind", "network")))
                .is(200);
        String thread = UUID.randomUUID().toString();
        person.put("/api/threads/" + thread, Map.of("roomId", room, "title", mark("title"), "body", mark("thread")))
                .is(200);
        person.put("/api/threads/" + thread + "/replies/" + UUID.randomUUID(), Map.of("body", mark("reply")))
                .is(200);
        return thread;
    }

    /** Everything that takes a token sees one: Keycloak one to refresh, the gateway and each service one to read or write. */
    private void useAProgram(String account, String thread) {
        ApiClient program = ApiClient.of(network, account);
        use(program, "first", thread);
        ApiClient refreshed = program.refreshed();
        use(refreshed, "second", thread);
        // A token that is refused is the likeliest to be written down.
        new ApiClient(network.address(), "", refreshed.accessToken() + "x", "")
                .get("/api/me")
                .is(401);
    }

    private void use(ApiClient program, String which, String thread) {
        markToken(which + " access token", program.accessToken());
        markToken(which + " refresh token", program.refreshToken());
        program.get("/api/me").is(200);
        program.get("/api/events").is(200);
        program.put("/api/threads/" + thread + "/replies/" + UUID.randomUUID(), Map.of("body", mark("reply")))
                .is(200);
    }

    /** As a whole, and its signature alone: whoever has that can put the rest before it again. */
    private void markToken(String what, String token) {
        assertThat(token).as(what).startsWith(ANY_TOKEN).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]{20,}");
        marked.put(what, token);
        marked.put("signature of the " + what, token.substring(token.lastIndexOf('.') + 1));
    }

    private void moderate(Person author, Person moderator, String thread) {
        String report = "/api/reports/"
                + moderator
                        .put(
                                "/api/threads/" + thread + "/replies/1/report",
                                Map.of("rule", "respect", "note", mark("note")))
                        .is(200)
                        .text("/reportId");
        moderator
                .put(
                        report + "/decision",
                        Map.of("outcome", "hide", "rule", "respect", "reason", mark("decision")),
                        "If-Match",
                        moderator.get(report).version())
                .is(200);
        author.get("/api/threads/" + thread).is(200);
    }

    private void publish(Person organiser) {
        String path = "/api/events/" + UUID.randomUUID();
        organiser
                .put(path, Visit.at(mark("place"), mark("event"), mark("draft")))
                .is(200);
        organiser.put(path + "/publication").is(200);
        organiser.put(path + "/seat").is(200);
        organiser
                .put(
                        path,
                        Visit.at(mark("new place"), mark("event"), mark("draft")),
                        "If-Match",
                        organiser.get(path).version())
                .is(200);
        organiser
                .put(path + "/cancellation", Map.of("reason", mark("cancellation")))
                .is(200);
    }

    /** What is refused must not be written down either. */
    private void stumble(Person person, String thread) {
        person.put("/api/threads/" + thread, "{\"title\":\"" + mark("markdown") + "\",\"body\":[")
                .isProblem(400, "invalid-request");
        assertThat(new RawDoor(network.address())
                        .ask("GET", "/api/me", "Authorization: Bearer " + mark("bearer token"))
                        .status())
                .isEqualTo(401);
        person.put("/api/me/preferences", Map.of("language", mark("markdown"))).isProblem(400, "invalid-request");
        person.get("/api/rooms?cursor=" + mark("markdown")).isProblem(400, "invalid-cursor");
        person.get("/api/members/" + mark("markdown")).is(404);
        person.put("/api/threads/" + UUID.randomUUID(), "x".repeat(9_000) + mark("markdown"))
                .is(400);
    }

    @Test
    void neitherNamesNorWordsNorSecretsAreInALog() throws IOException {
        assertThat(network.writtenDown().files())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsAll(PROGRAMS.stream().map(program -> program + ".log").toList())
                .contains("kafka.log", "keycloak.log");
        assertThat(network.writtenDown().found(marked)).isEmpty();
    }

    @Test
    void norInAFactExceptTheDirectoryAndWhatIsToldOfEvents() {
        Map<String, String> all = facts.all();
        assertThat(all.get("forum.facts")).as("facts were read at all").contains("reply-posted");
        all.forEach((topic, text) -> {
            Set<String> told = TOLD.getOrDefault(topic, Set.of());
            marked.forEach((what, mark) -> assertThat(told.contains(what) || !text.contains(mark))
                    .as("%s in %s", what, topic)
                    .isTrue());
        });
    }

    @Test
    void norInAMetric() {
        for (String program : PROGRAMS) {
            String text = network.metrics(program);
            assertThat(text).contains("jvm_memory_used_bytes");
            marked.forEach((what, mark) -> assertThat(text.contains(mark))
                    .as("%s in %s", what, program)
                    .isFalse());
        }
    }

    private String mark(String what) {
        return Objects.requireNonNull(marked.get(what), what);
    }
}
