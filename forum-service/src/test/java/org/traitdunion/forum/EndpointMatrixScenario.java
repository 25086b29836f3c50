package org.traitdunion.forum;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Every endpoint, every role, every bad input: a documented problem, never a fault of ours, and nothing written. */
@ServiceScenario
class EndpointMatrixScenario extends Scenario {

    private static final String ROOM = "/api/rooms/{id}";
    private static final String THREAD = "/api/threads/{id}";
    private static final String THREAD_OF = "/api/threads/{threadId}";
    private static final String REPLY = THREAD_OF + "/replies/{replyId}";
    private static final String NUMBER = THREAD_OF + "/replies/{number}";
    private static final String REPORT = "/api/reports/{id}";

    @Autowired
    EndpointMatrix matrix;

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        Neighbours network = new Neighbours(facts, tokens, api);
        Person member = network.member("Camille Perrin", "Orvalys");
        Person moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        Person organiser = network.member("Odile Marchand", "Orvalys", "organiser");
        Person author = network.member("Nadia Benali", "Brevane");
        Person elsewhere = network.member("Paul Hamon", "Brevane", "moderator");
        Person suspended = network.member("Marc Vidal", "Orvalys");

        String room = network.room(moderator, "network");
        String thread = network.thread(member, room);
        network.thread(author, room);
        long first = network.reply(author, thread, "Même page chez nous.");
        long second = network.reply(author, thread, "Elle **annule** tout.");
        long hidden = network.reply(author, thread, "On sait qui c’est.");
        String report = network.report(member, thread, first);
        network.report(member, thread, second);
        String answered = network.report(member, thread, hidden);
        hide(moderator, answered);
        String reply = Ids.next();
        Map<String, String> words = Map.of("body", "Une page, **signée**.");
        long own = api.as(member.token())
                .put("/api/threads/" + thread + "/replies/" + reply, words)
                .expect(200)
                .json()
                .get("number")
                .asLong();

        String otherRoom = network.room(elsewhere, "company");
        String otherThread = network.thread(author, otherRoom);
        String otherReport = network.report(elsewhere, otherThread, network.reply(author, otherThread, "Entre nous."));
        network.tell(suspended.id(), suspended.name(), suspended.company(), "suspended");
        await().untilAsserted(() -> api.as(suspended.token()).get("/api/rooms").expectProblem(403, "suspended"));

        return matrix.of(Map.of(ROOM, room, THREAD, thread, THREAD_OF, thread))
                .of(Map.of(REPLY, reply, NUMBER, Long.toString(first), REPORT, report))
                .hidden("another company’s room", Map.of(ROOM, otherRoom))
                .hidden("another company’s thread", Map.of(THREAD, otherThread, THREAD_OF, otherThread))
                .hidden("another company’s report", Map.of(REPORT, otherReport))
                .also("the room of events", Map.of(ROOM, "evenements"))
                .also("a hidden reply", Map.of(NUMBER, Long.toString(hidden), REPORT, answered))
                .also("a reply of one’s own", Map.of(NUMBER, Long.toString(own)))
                .sending("PUT /api/rooms/{id}", room("Trajets"))
                .sending("PUT /api/threads/{id}", Neighbours.opening(room))
                .sending("PUT /api/threads/{threadId}/replies/{replyId}", words)
                .sending(
                        "PUT /api/reports/{id}/decision", Map.of("outcome", "keep", "reason", "Rien contre la charte."))
                .takingUnknown("PUT /api/rooms/{id}", "PUT /api/threads/{id}")
                .takingUnknown("PUT /api/threads/{threadId}/replies/{replyId}")
                .as("member", member.token())
                .as("organiser", organiser.token())
                .as("moderator", moderator.token())
                .as("suspended", suspended.token())
                .tests();
    }

    private void hide(Person moderator, String report) {
        api.as(moderator.token())
                .header("If-Match", "\"1\"")
                .put(
                        "/api/reports/" + report + "/decision",
                        Map.of("outcome", "hide", "rule", "situations", "reason", "On la reconnaît."))
                .expect(200);
    }

    private static Map<String, Object> room(String name) {
        return Map.of("name", name, "description", "S’entraider", "audience", Map.of("kind", "network"));
    }
}
