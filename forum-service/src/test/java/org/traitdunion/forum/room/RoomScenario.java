package org.traitdunion.forum.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** Rooms are made for an audience, and whoever does not belong to it finds nothing. */
@ServiceScenario
class RoomScenario extends Scenario {

    private static final Map<String, Object> NETWORK = Map.of("kind", "network");
    private static final Map<String, Object> ORVALYS = Map.of("kind", "company", "companyId", "orvalys");
    private static final Map<String, Object> BREVANE = Map.of("kind", "company", "companyId", "brevane");

    private Neighbours network;
    private Person moderator;
    private Person member;
    private Person stranger;
    private Person strangeModerator;

    @BeforeEach
    void people() {
        network = new Neighbours(facts, tokens, api);
        moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        member = network.member("Camille Perrin", "Orvalys");
        stranger = network.member("Thomas Quéré", "Brevane");
        strangeModerator = network.member("Paul Hamon", "Brevane", "moderator");
    }

    @Test
    void aRoomIsMadeOnceAndRewordedByVersion() {
        String path = "/api/rooms/salle-" + Ids.next().substring(24);
        JsonNode made = api.as(moderator.token())
                .put(path, room("Voyages", NETWORK))
                .expect(200)
                .json();
        assertThat(made.get("audience").get("kind").asString()).isEqualTo("network");
        assertThat(made.get("audience").get("companyId").isNull()).isTrue();
        assertThat(made.get("lastActivityAt").isNull()).isTrue();
        assertThat(api.as(moderator.token())
                        .put(path, room("Voyages", NETWORK))
                        .expect(200)
                        .json())
                .isEqualTo(made);

        api.as(moderator.token()).put(path, room("Trajets", NETWORK)).expectProblem(428, "precondition-required");
        api.as(moderator.token())
                .header("If-Match", "\"9\"")
                .put(path, room("Trajets", NETWORK))
                .expectProblem(412, "stale");
        api.as(moderator.token())
                .header("If-Match", "neuf")
                .put(path, room("Trajets", NETWORK))
                .expectProblem(400, "invalid-parameter");
        var reworded = api.as(moderator.token())
                .header("If-Match", "\"1\"")
                .put(path, room("Trajets", NETWORK))
                .expect(200);
        assertThat(reworded.header("ETag")).isEqualTo("\"2\"");
        assertThat(reworded.json().get("version").asLong()).isEqualTo(2);
        assertThat(api.as(member.token())
                        .get(path)
                        .expect(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Trajets");
    }

    @Test
    void theAudienceIsChosenOnceAndOnlyAmongOnesOwn() {
        String path = "/api/rooms/salle-" + Ids.next().substring(24);
        api.as(moderator.token()).put(path, room("Chez nous", BREVANE)).expectProblem(403, "forbidden");
        api.as(member.token()).put(path, room("Chez nous", ORVALYS)).expectProblem(403, "forbidden");
        api.as(moderator.token()).put(path, room("Chez nous", ORVALYS)).expect(200);
        api.as(moderator.token())
                .header("If-Match", "\"1\"")
                .put(path, room("Chez nous", NETWORK))
                .expectProblem(409, "room-audience-fixed");
        api.as(strangeModerator.token()).put(path, room("Chez vous", BREVANE)).expectProblem(404, "not-found");
    }

    @Test
    void anAudienceNamesACompanyIfItIsOne() {
        String path = "/api/rooms/salle-" + Ids.next().substring(24);
        for (Map<String, Object> wrong : List.of(
                Map.<String, Object>of("kind", "company"),
                Map.<String, Object>of("kind", "network", "companyId", "orvalys"))) {
            JsonNode problem =
                    api.as(moderator.token()).put(path, room("V", wrong)).expectProblem(400, "invalid-request");
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("field").asString())
                    .containsExactlyInAnyOrder("name", "audience.companyId");
        }
    }

    @Test
    void theRoomOfEventsExistsByItself() {
        JsonNode room =
                api.as(member.token()).get("/api/rooms/evenements").expect(200).json();

        assertThat(room.get("name").asString()).isEqualTo("Événements");
    }

    @Test
    void theListShowsTheRoomsThatOneMayEnterByName() {
        String own = network.room(moderator, "company");
        String open = network.room(moderator, "network");

        assertThat(listed(member)).contains(own, open, "evenements");
        assertThat(listed(stranger)).contains(open).doesNotContain(own);
        JsonNode shown =
                api.as(member.token()).get("/api/rooms/" + own).expect(200).json();
        assertThat(shown.get("audience").get("companyName").asString()).isEqualTo("Orvalys");
    }

    @Test
    void theRoomsInWhichSomethingWasSaidAreListedByTheLatest() {
        String silent = network.room(moderator, "network");
        String own = network.room(moderator, "company");
        String open = network.room(moderator, "network");
        clock.advance(Duration.ofMinutes(1));
        String first = network.thread(member, open);
        clock.advance(Duration.ofMinutes(1));
        network.thread(member, own);

        assertThat(active(member)).containsSubsequence(own, open).doesNotContain(silent);
        assertThat(active(stranger)).contains(open).doesNotContain(own, silent);
        clock.advance(Duration.ofMinutes(1));
        network.reply(member, first, "J’y reviens.");
        await().untilAsserted(() -> assertThat(active(member)).containsSubsequence(open, own));

        String address = "/api/rooms?order=activity&limit=1";
        JsonNode page = api.as(member.token()).get(address).expect(200).json();
        assertThat(ids(page)).containsExactly(open);
        String cursor = page.get("next").asString();
        assertThat(ids(api.as(member.token())
                        .get(address + "&cursor=" + cursor)
                        .expect(200)
                        .json()))
                .containsExactly(own);
        api.as(member.token()).get("/api/rooms?limit=1&cursor=" + cursor).expectProblem(400, "invalid-cursor");
        api.as(member.token()).get("/api/rooms?order=size").expectProblem(400, "invalid-parameter");
    }

    @Test
    void ofACompanysRoomOthersFindNothingWhateverTheyGuess() {
        String room = network.room(moderator, "company");
        String thread = network.thread(member, room);
        long number = network.reply(member, thread, "Entre nous.");
        String report = network.report(moderator, thread, number);
        String reply = "/api/threads/" + thread + "/replies/" + number;
        Map<String, Object> opening = Map.of("roomId", room, "title", "Je passe", "body", "Bonjour");

        for (Person outside : List.of(stranger, strangeModerator)) {
            Api as = api.as(outside.token());
            as.get("/api/rooms/" + room).expectProblem(404, "not-found");
            as.get("/api/rooms/" + room + "/threads").expectProblem(404, "not-found");
            as.get("/api/threads/" + thread).expectProblem(404, "not-found");
            as.get("/api/threads/" + thread + "/replies").expectProblem(404, "not-found");
            as.put("/api/threads/" + thread, opening).expectProblem(404, "not-found");
            as.put("/api/threads/" + Ids.next(), opening).expectProblem(404, "not-found");
            as.put("/api/threads/" + thread + "/replies/" + Ids.next(), Map.of("body", "Bonjour"))
                    .expectProblem(404, "not-found");
            as.put(reply + "/report", Map.of("rule", "respect", "note", "")).expectProblem(404, "not-found");
        }
        Api as = api.as(strangeModerator.token());
        as.get("/api/reports/" + report).expectProblem(404, "not-found");
        as.header("If-Match", "\"1\"")
                .put("/api/reports/" + report + "/decision", Map.of("outcome", "keep", "reason", "Rien."))
                .expectProblem(404, "not-found");
        as.put(reply + "/restoration", Map.of("reason", "Rien.")).expectProblem(404, "not-found");
        assertThat(as.get("/api/reports?limit=100").expect(200).body()).doesNotContain(thread);
        assertThat(api.as(moderator.token())
                        .get("/api/reports?limit=100")
                        .expect(200)
                        .body())
                .contains(thread);
    }

    private List<String> listed(Person reader) {
        return ids(
                api.as(reader.token()).get("/api/rooms?limit=100").expect(200).json());
    }

    private List<String> active(Person reader) {
        return ids(api.as(reader.token())
                .get("/api/rooms?order=activity&limit=100")
                .expect(200)
                .json());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(room -> room.get("id").asString())
                .toList();
    }

    private static Map<String, Object> room(String name, Map<String, Object> audience) {
        return new HashMap<>(Map.of("name", name, "description", "S’entraider", "audience", audience));
    }
}
