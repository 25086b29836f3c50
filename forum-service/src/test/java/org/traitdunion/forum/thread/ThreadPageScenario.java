package org.traitdunion.forum.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** A thread's page: everything in one answer, for a constant number of reads. */
@ServiceScenario
@Import(ThreadPageScenario.Reads.class)
class ThreadPageScenario extends Scenario {

    /** Hears the reads of the requests; the sweeps' are the same collections with other filters, told apart by their thread. */
    @TestConfiguration
    static class Reads {

        static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

        @Bean
        MongoClientSettingsBuilderCustomizer reads() {
            return client -> client.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("find")
                            && Thread.currentThread().getName().startsWith("tomcat")) {
                        HEARD.add(event.getCommand().getString("find").getValue());
                    }
                }
            });
        }
    }

    private Neighbours network;
    private Person author;
    private String threadId;
    private String roomId;

    @BeforeEach
    void aThread() {
        network = new Neighbours(facts, tokens, api);
        author = network.member("Camille Perrin", "Orvalys", "moderator");
        roomId = network.room(author, "network");
        threadId = network.thread(author, roomId);
    }

    @Test
    void theLinkOfEachPageOfRepliesLeadsToTheNext() {
        for (int number = 1; number <= 5; number++) {
            network.reply(author, threadId, "Réponse " + number);
        }
        var seen = new ArrayList<Long>();
        var path = "/api/threads/" + threadId + "/replies?limit=2";
        while (path != null) {
            var page = api.as(author.token()).get(path).expect(200);
            page.json()
                    .get("items")
                    .forEach(reply -> seen.add(reply.get("number").asLong()));
            var link = page.header("Link");
            path = link == null || link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theAnswerHasAllThatThePageShows() {
        network.reply(author, threadId, "Une page, **signée**.");

        JsonNode page = api.as(author.token())
                .get("/api/threads/" + threadId)
                .expect(200)
                .json();

        assertThat(page.get("title").asString()).isEqualTo("Deux directeurs, un agenda");
        assertThat(page.get("roomName").asString()).isEqualTo("Organisation");
        assertThat(page.get("audience").get("kind").asString()).isEqualTo("network");
        assertThat(page.get("audience").get("companyId").isNull()).isTrue();
        assertThat(page.get("author").get("companyName").asString()).isEqualTo("Orvalys");
        assertThat(page.get("bodyHtml").asString()).isEqualTo("<p>Une <strong>règle</strong> ?</p>");
        assertThat(page.get("event").isNull()).isTrue();
        assertThat(page.get("replyCount").asLong()).isEqualTo(1);
        JsonNode reply = page.get("replies").get("items").get(0);
        assertThat(reply.get("bodyHtml").asString()).isEqualTo("<p>Une page, <strong>signée</strong>.</p>");
        assertThat(reply.get("state").asString()).isEqualTo("visible");
        assertThat(reply.get("hidden").isNull()).isTrue();
        assertThat(reply.get("mine").asBoolean()).isTrue();
        assertThat(reply.get("reportedByMe").asBoolean()).isFalse();
    }

    @Test
    void aCompanysThreadTellsWhoReadsIt() {
        String inside = network.thread(author, network.room(author, "company"));
        Person colleague = network.member("Louis Berger", "Orvalys");

        JsonNode audience = api.as(colleague.token())
                .get("/api/threads/" + inside)
                .expect(200)
                .json()
                .get("audience");

        assertThat(audience.get("kind").asString()).isEqualTo("company");
        assertThat(audience.get("companyId").asString()).isEqualTo("orvalys");
        assertThat(audience.get("companyName").asString()).isEqualTo("Orvalys");
    }

    @Test
    void tenRepliesOfTenPeopleCostAsManyReadsAsOne() throws ExecutionException, InterruptedException {
        network.reply(author, threadId, "La première.");
        List<String> one = readsOfThePage();
        for (int i = 0; i < 9; i++) {
            network.reply(network.member("Membre " + i, "Brevane"), threadId, "Réponse " + i);
        }

        assertThat(readsOfThePage()).isEqualTo(one);
        assertThat(one).containsExactly("members", "threads", "replies");
    }

    @Test
    void whoReportedAReplySeesItAndNobodyElseIsAskedBefore() throws ExecutionException, InterruptedException {
        network.reply(author, threadId, "La première.");
        Person reader = network.member("Thomas Quéré", "Brevane");
        assertThat(readsOfThePage()).doesNotContain("reports");

        api.as(reader.token())
                .put("/api/threads/" + threadId + "/replies/1/report", Map.of("rule", "respect", "note", ""))
                .expect(200);

        assertThat(reportedByMe(reader)).isTrue();
        assertThat(reportedByMe(network.member("Louis Berger", "Orvalys"))).isFalse();
    }

    private boolean reportedByMe(Person reader) {
        return api.as(reader.token())
                .get("/api/threads/" + threadId)
                .expect(200)
                .json()
                .get("replies")
                .get("items")
                .get(0)
                .get("reportedByMe")
                .asBoolean();
    }

    @Test
    void aThreadIsOpenedOnce() {
        Map<String, Object> opening = Neighbours.opening(roomId);
        String path = "/api/threads/" + threadId;
        api.as(author.token()).put(path, opening).expect(200);
        Person other = network.member("Thomas Quéré", "Brevane");
        api.as(other.token()).put(path, opening).expectProblem(409, "thread-exists");
        api.as(author.token())
                .put(path, Map.of("roomId", roomId, "title", "Un autre titre", "body", "Une **règle** ?"))
                .expectProblem(409, "thread-exists");
        api.as(author.token())
                .put("/api/threads/" + Ids.next(), Neighbours.opening("nulle-part"))
                .expectProblem(404, "not-found");
        JsonNode room =
                api.as(author.token()).get("/api/rooms/" + roomId).expect(200).json();
        assertThat(room.get("threads").asLong()).isEqualTo(1);
    }

    private List<String> readsOfThePage() {
        Reads.HEARD.clear();
        api.as(author.token()).get("/api/threads/" + threadId + "?limit=10").expect(200);
        return List.copyOf(Reads.HEARD);
    }
}
