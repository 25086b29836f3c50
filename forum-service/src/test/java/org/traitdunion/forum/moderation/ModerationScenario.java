package org.traitdunion.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** A reply is reported, judged, hidden and restored. */
@ServiceScenario
class ModerationScenario extends Scenario {

    private static final Map<String, Object> HIDE = Map.of(
            "outcome", "hide", "rule", "situations", "reason", "Votre réponse permet de reconnaître une collègue.");
    private static final Map<String, Object> KEEP = Map.of("outcome", "keep", "reason", "Rien contre la charte.");

    private Neighbours network;
    private Person author;
    private Person reader;
    private Person reporter;
    private Person moderator;
    private String threadId;

    @BeforeEach
    void people() {
        network = new Neighbours(facts, tokens, api);
        author = network.member("Camille Perrin", "Orvalys");
        reader = network.member("Thomas Quéré", "Brevane");
        reporter = network.member("Nadia Benali", "Brevane");
        moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        threadId = network.thread(author, network.room(moderator, "network"));
    }

    @Test
    void aReportedReplyIsHiddenWithItsReasonAndRestored() {
        network.reply(reader, threadId, "Une page, signée des deux.");
        network.reply(reader, threadId, "Même page chez nous.");
        long number = network.reply(author, threadId, "Mme R. **annule** tout.");
        network.reply(reader, threadId, "Courage.");

        String reportId = network.report(reporter, threadId, number);
        assertThat(network.report(reporter, threadId, number)).isEqualTo(reportId);

        JsonNode open = api.as(moderator.token())
                .get("/api/reports/" + reportId)
                .expect(200)
                .json();
        assertThat(open.get("state").asString()).isEqualTo("open");
        assertThat(open.get("count").asInt()).isEqualTo(1);
        assertThat(open.get("context"))
                .extracting(reply -> reply.get("number").asLong())
                .containsExactly(1L, 2L, 4L);
        assertThat(open.get("notes").get(0).get("note").asString()).isEqualTo("On la reconnaît.");
        assertThat(open.toString()).doesNotContain(reporter.id()).doesNotContain(reporter.name());

        JsonNode answered = decide(reportId, open, HIDE).expect(200).json();
        assertThat(answered.get("outcome").asString()).isEqualTo("hidden");
        assertThat(answered.get("decisions").get(0).get("by").get("name").asString())
                .isEqualTo("Agnès Delmas");
        assertThat(decide(reportId, open, HIDE).expect(200).json().get("version"))
                .isEqualTo(answered.get("version"));

        JsonNode forReader = replySeenBy(reader, number);
        assertThat(forReader.get("state").asString()).isEqualTo("hidden");
        assertThat(forReader.get("body").isNull()).isTrue();
        assertThat(forReader.get("bodyHtml").isNull()).isTrue();
        assertThat(forReader.get("hidden").get("rule").asString()).isEqualTo("situations");
        assertThat(forReader.get("hidden").get("reason").isNull()).isTrue();
        assertThat(forReader.get("hidden").get("by").isNull()).isTrue();

        JsonNode forAuthor = replySeenBy(author, number);
        assertThat(forAuthor.get("body").asString()).isEqualTo("Mme R. **annule** tout.");
        assertThat(forAuthor.get("hidden").get("reason").asString()).contains("reconnaître");
        assertThat(forAuthor.get("hidden").get("by").get("name").asString()).isEqualTo("Agnès Delmas");

        api.as(author.token())
                .put(restorationOf(number), Map.of("reason", "C’est la mienne."))
                .expectProblem(403, "forbidden");
        api.as(reader.token())
                .put(
                        "/api/threads/" + threadId + "/replies/" + number + "/report",
                        Map.of("rule", "respect", "note", ""))
                .expectProblem(409, "already-hidden");

        JsonNode restored = api.as(moderator.token())
                .put(restorationOf(number), Map.of("reason", "Reformulée avec l’autrice."))
                .expect(200)
                .json();
        assertThat(restored.get("state").asString()).isEqualTo("visible");
        assertThat(replySeenBy(reader, number).get("bodyHtml").asString()).contains("<strong>annule</strong>");
        api.as(moderator.token())
                .put(restorationOf(number), Map.of("reason", "Reformulée avec l’autrice."))
                .expect(200);
        api.as(moderator.token())
                .put(restorationOf(number), Map.of("reason", "Encore."))
                .expectProblem(409, "already-visible");

        facts.await("forum.reply-restored", fact -> fact.key().equals(threadId));
        assertThat(facts.all("forum.facts").stream()
                        .filter(fact ->
                                fact.key().equals(threadId) && fact.payload().has("number"))
                        .map(Captured::type)
                        .filter(type -> !type.equals("forum.reply-posted")))
                .containsExactly(
                        "forum.reply-reported", "forum.reply-hidden", "forum.report-answered", "forum.reply-restored");
    }

    @Test
    void aKeptReplyCanBeReportedAgainBySomebodyElse() {
        long number = network.reply(author, threadId, "J’arbitre à 18 h.");
        String reportId = network.report(reporter, threadId, number);
        JsonNode kept = decide(reportId, seen(reportId), KEEP).expect(200).json();
        assertThat(kept.get("outcome").asString()).isEqualTo("kept");

        network.report(reporter, threadId, number);
        assertThat(seen(reportId).get("state").asString()).isEqualTo("answered");

        network.report(reader, threadId, number);
        JsonNode reopened = seen(reportId);
        assertThat(reopened.get("state").asString()).isEqualTo("open");
        assertThat(reopened.get("outcome").isNull()).isTrue();
        assertThat(reopened.get("count").asInt()).isEqualTo(2);
    }

    @Test
    void theDeskListsOpenReportsLongestWaitingFirst() {
        long first = network.reply(author, threadId, "Un.");
        long second = network.reply(author, threadId, "Deux.");
        String firstReport = network.report(reporter, threadId, first);
        String secondReport = network.report(reporter, threadId, second);

        assertThat(listed("open")).containsSubsequence(firstReport, secondReport);
        decide(firstReport, seen(firstReport), KEEP).expect(200);
        assertThat(listed("open")).doesNotContain(firstReport);
        assertThat(listed("answered")).contains(firstReport);
    }

    @Test
    void eachRefusalHasItsName() {
        long number = network.reply(author, threadId, "J’arbitre.");
        String reportPath = "/api/threads/" + threadId + "/replies/" + number + "/report";
        Map<String, Object> report = Map.of("rule", "respect", "note", "");
        api.as(author.token()).put(reportPath, report).expectProblem(409, "own-reply");
        api.as(reader.token())
                .put("/api/threads/" + threadId + "/replies/99/report", report)
                .expectProblem(404, "not-found");
        api.as(reader.token())
                .put(reportPath, Map.of("rule", "taste", "note", ""))
                .expectProblem(400, "invalid-request");
        api.as(reader.token()).put(reportPath, Map.of("rule", "respect")).expectProblem(400, "invalid-request");

        String reportId = network.report(reporter, threadId, number);
        JsonNode open = seen(reportId);
        String decision = "/api/reports/" + reportId + "/decision";
        api.as(reader.token()).get("/api/reports").expectProblem(403, "forbidden");
        api.as(reader.token()).get("/api/reports/" + reportId).expectProblem(403, "forbidden");
        api.as(reader.token()).put(decision, HIDE).expectProblem(403, "forbidden");
        api.as(moderator.token()).get("/api/reports/nonsense").expectProblem(400, "invalid-parameter");
        api.as(moderator.token()).get("/api/reports?state=lost").expectProblem(400, "invalid-parameter");
        api.as(moderator.token()).get("/api/reports/" + threadId + ":99").expectProblem(404, "not-found");
        api.as(moderator.token()).put(decision, HIDE).expectProblem(428, "precondition-required");
        api.as(moderator.token())
                .header("If-Match", "\"99\"")
                .put(decision, HIDE)
                .expectProblem(412, "stale");
        assertThat(api.as(moderator.token())
                        .header("If-Match", "\"1\"")
                        .put(decision, Map.of("outcome", "hide", "reason", 1))
                        .expectProblem(400, "invalid-request")
                        .get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("rule", "reason");

        decide(reportId, open, HIDE).expect(200);
        decide(reportId, open, KEEP).expectProblem(412, "stale");
        decide(reportId, seen(reportId), KEEP).expectProblem(409, "report-answered");
    }

    @Test
    void aMalformedReportIsToldInWords() {
        assertThat(api.as(moderator.token())
                        .get("/api/reports/1")
                        .expectProblem(400, "invalid-parameter")
                        .at("/errors/0/message")
                        .asString())
                .startsWith("l’identifiant d’un signalement est celui du fil");
    }

    @Test
    void aModeratorDoesNotJudgeTheirOwnWords() {
        long number = network.reply(moderator, threadId, "Je tranche.");
        String reportId = network.report(reporter, threadId, number);

        decide(reportId, seen(reportId), KEEP).expectProblem(409, "own-case");
        api.as(moderator.token())
                .put(restorationOf(number), Map.of("reason", "Elle est à moi."))
                .expectProblem(409, "own-case");
    }

    private JsonNode seen(String reportId) {
        return api.as(moderator.token())
                .get("/api/reports/" + reportId)
                .expect(200)
                .json();
    }

    private Answer decide(String reportId, JsonNode seen, Map<String, Object> decision) {
        return api.as(moderator.token())
                .header("If-Match", "\"" + seen.get("version").asLong() + "\"")
                .put("/api/reports/" + reportId + "/decision", decision);
    }

    private List<String> listed(String state) {
        JsonNode page = api.as(moderator.token())
                .get("/api/reports?limit=100&state=" + state)
                .expect(200)
                .json();
        return page.get("items")
                .valueStream()
                .map(report -> report.get("id").asString())
                .toList();
    }

    private JsonNode replySeenBy(Person reader, long number) {
        JsonNode page = api.as(reader.token())
                .get("/api/threads/" + threadId + "/replies?after=" + (number - 1) + "&limit=1")
                .expect(200)
                .json();
        return page.get("items").get(0);
    }

    private String restorationOf(long number) {
        return "/api/threads/" + threadId + "/replies/" + number + "/restoration";
    }
}
