package org.traitdunion.forum.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Standstill;
import tools.jackson.databind.JsonNode;

/** Replies get their numbers: once, without a gap, whatever is retried and whatever dies. */
@ServiceScenario
class PostingScenario extends Scenario {

    @Autowired
    Threads threads;

    @Autowired
    Replies replies;

    @Autowired
    Rooms rooms;

    @Autowired
    Sweeps sweeps;

    private Neighbours network;
    private Person author;
    private String roomId;
    private String threadId;

    @BeforeEach
    void aThread() {
        network = new Neighbours(facts, tokens, api);
        author = network.member("Camille Perrin", "Orvalys", "moderator");
        roomId = network.room(author, "network");
        threadId = network.thread(author, roomId);
    }

    @Test
    void aRepeatedReplyIsTheSameReply() {
        String replyId = Ids.next();
        JsonNode first = put(replyId, "Une page, signée des deux.").expect(200).json();

        JsonNode again = put(replyId, "Une page, signée des deux.").expect(200).json();

        assertThat(again).isEqualTo(first);
        assertThat(first.get("number").asLong()).isEqualTo(1);
        put(replyId, "Autre chose.").expectProblem(409, "reply-exists");
        Person other = network.member("Thomas Quéré", "Brevane");
        api.as(other.token())
                .put("/api/threads/" + threadId + "/replies/" + replyId, Map.of("body", "Une page, signée des deux."))
                .expectProblem(409, "reply-exists");
    }

    @Test
    void aLateRetryFindsItsReplyAfterManyOthers() {
        String replyId = Ids.next();
        put(replyId, "La première.").expect(200);
        for (int i = 0; i < ForumThread.RECENT + 5; i++) {
            network.reply(author, threadId, "Une autre.");
        }

        assertThat(put(replyId, "La première.").expect(200).json().get("number").asLong())
                .isEqualTo(1);
        assertThat(threads.find(threadId).orElseThrow().replyCount()).isEqualTo(ForumThread.RECENT + 6);
    }

    @Test
    void sixteenWritersWithRetriesLeaveNeitherGapNorDouble() throws ExecutionException, InterruptedException {
        int posted = 16 * 6;
        List<Future<List<Long>>> numbers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(16)) {
            for (int reply = 0; reply < posted; reply++) {
                String replyId = Ids.next();
                numbers.add(executor.submit(() -> List.of(number(replyId), number(replyId))));
                numbers.add(executor.submit(() -> List.of(number(replyId))));
            }
        }
        List<Long> once = new ArrayList<>();
        for (int reply = 0; reply < posted; reply++) {
            Set<Long> same = new HashSet<>(numbers.get(2 * reply).get());
            same.addAll(numbers.get(2 * reply + 1).get());
            assertThat(same).hasSize(1);
            once.addAll(same);
        }
        assertThat(once)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, posted).boxed().toList());
        assertThat(threads.find(threadId).orElseThrow().replyCount()).isEqualTo(posted);
        await().untilAsserted(() ->
                assertThat(threads.find(threadId).orElseThrow().arriving()).isEmpty());
        await().untilAsserted(() -> assertThat(facts.all("forum.facts"))
                .filteredOn(fact ->
                        fact.type().equals("forum.reply-posted") && fact.key().equals(threadId))
                .extracting(fact -> fact.payload().get("number").asLong())
                .hasSize(posted)
                .doesNotHaveDuplicates());
    }

    @Test
    void aReplyWhoseWriterDiedIsReadAtOnceAndFinishedByARetry() {
        String replyId = Ids.next();
        acceptAndDie(replyId);

        JsonNode page = api.as(author.token())
                .get("/api/threads/" + threadId)
                .expect(200)
                .json();
        assertThat(page.get("replies").get("items").get(0).get("body").asString())
                .isEqualTo("Interrompue.");

        assertThat(put(replyId, "Interrompue.").expect(200).json().get("number").asLong())
                .isEqualTo(1);
        assertThat(replies.find(Reply.id(threadId, 1))).isPresent();
        await().untilAsserted(() ->
                assertThat(threads.find(threadId).orElseThrow().arriving()).isEmpty());
        assertThat(network.reply(author, threadId, "La suivante.")).isEqualTo(2);
    }

    @Test
    void theSweepFinishesWhatACrashLeft() {
        try (var _ = new Standstill(sweeps)) {
            acceptAndDie(Ids.next());
        }

        await().untilAsserted(() -> {
            assertThat(replies.find(Reply.id(threadId, 1))).isPresent();
            assertThat(threads.find(threadId).orElseThrow().arriving()).isEmpty();
        });
        facts.await("forum.reply-posted", fact -> fact.key().equals(threadId));
    }

    @Test
    void threadAndRoomCountAndRememberTheLastActivity() {
        Instant later = clock.instant().plusSeconds(3600);
        clock.set(later);
        network.reply(author, threadId, "Plus tard.");

        JsonNode line = api.as(author.token())
                .get("/api/rooms/" + roomId + "/threads")
                .expect(200)
                .json()
                .get("items")
                .get(0);
        assertThat(line.get("replies").asLong()).isEqualTo(1);
        assertThat(line.get("lastReply").get("number").asLong()).isEqualTo(1);
        assertThat(line.get("lastReply").get("at").asString()).isEqualTo(later.toString());
        assertThat(line.get("lastReply").get("author").get("name").asString()).isEqualTo("Camille Perrin");
        await().untilAsserted(() -> {
            JsonNode room = api.as(author.token())
                    .get("/api/rooms/" + roomId)
                    .expect(200)
                    .json();
            assertThat(room.get("threads").asLong()).isEqualTo(1);
            assertThat(room.get("lastActivityAt").asString()).isEqualTo(later.toString());
        });
    }

    @Test
    void aThreadWhoseWriterDiedIsCountedOnce() {
        ForumThread thread = threads.find(threadId).orElseThrow();
        rooms.count(roomId, threadId, thread.openedAt());

        String lost = Ids.next();
        OpenThread opening = new OpenThread(lost, roomId, "Un fil interrompu", "Bonjour");
        try (var _ = new Standstill(sweeps)) {
            threads.add(ForumThread.opened(opening, thread.audience(), author.id(), clock.instant()));
        }

        await().untilAsserted(() -> {
            assertThat(rooms.find(roomId).orElseThrow().threads()).isEqualTo(2);
            assertThat(threads.find(lost).orElseThrow().uncounted()).isNull();
        });
    }

    @Test
    void theLiveliestThreadComesFirstPageByPage() {
        clock.advance(Duration.ofMinutes(1));
        String second = network.thread(author, roomId);
        clock.advance(Duration.ofMinutes(1));
        network.reply(author, threadId, "Je relance.");

        JsonNode first = api.as(author.token())
                .get("/api/rooms/" + roomId + "/threads?limit=1")
                .expect(200)
                .json();
        assertThat(first.get("items").get(0).get("id").asString()).isEqualTo(threadId);
        JsonNode next = api.as(author.token())
                .get("/api/rooms/" + roomId + "/threads?limit=1&cursor="
                        + first.get("next").asString())
                .expect(200)
                .json();
        assertThat(next.get("items").get(0).get("id").asString()).isEqualTo(second);
        assertThat(next.get("next").isNull()).isTrue();
    }

    @Test
    void repliesArePagedByNumber() {
        for (int i = 1; i <= 5; i++) {
            network.reply(author, threadId, "Réponse " + i);
        }
        JsonNode first = api.as(author.token())
                .get("/api/threads/" + threadId + "?limit=2")
                .expect(200)
                .json();
        assertThat(first.get("replies").get("items")).hasSize(2);
        assertThat(first.get("replies").get("next").asString()).isEqualTo("2");
        JsonNode rest = api.as(author.token())
                .get("/api/threads/" + threadId + "/replies?after=2&limit=100")
                .expect(200)
                .json();
        assertThat(rest.get("items"))
                .extracting(reply -> reply.get("number").asLong())
                .containsExactly(3L, 4L, 5L);
        assertThat(rest.get("next").isNull()).isTrue();
        JsonNode beyond = api.as(author.token())
                .get("/api/threads/" + threadId + "/replies?after=" + Long.MAX_VALUE)
                .expect(200)
                .json();
        assertThat(beyond.get("items")).isEmpty();
    }

    @Test
    void aReplyThatIsStillArrivingCanBeReportedAndIsThenOnTheDesk() {
        acceptAndDie(Ids.next());
        Person reporter = network.member("Thomas Quéré", "Brevane");

        String reportId = network.report(reporter, threadId, 1);

        assertThat(api.as(author.token())
                        .get("/api/reports?limit=100")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(report -> report.get("id").asString()))
                .contains(reportId);
    }

    private void acceptAndDie(String replyId) {
        ForumThread thread = threads.find(threadId).orElseThrow();
        assertThat(threads.accept(
                        thread, new ForumThread.Arrival(replyId, author.id(), clock.instant(), "Interrompue.")))
                .isPresent();
    }

    private long number(String replyId) {
        return put(replyId, "Réponse " + replyId)
                .expect(200)
                .json()
                .get("number")
                .asLong();
    }

    private Answer put(String replyId, String body) {
        return api.as(author.token()).put("/api/threads/" + threadId + "/replies/" + replyId, Map.of("body", body));
    }
}
