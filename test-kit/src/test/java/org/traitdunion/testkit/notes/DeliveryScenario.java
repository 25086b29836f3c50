package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.traitdunion.kit.facts.Readership;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.notes.echo.Echoes;

@ServiceScenario
@Import(KnownStandings.class)
class DeliveryScenario extends Scenario {
    private static final String LETTERS = "words.facts.notes-service.dlt";

    @Autowired
    Echoes echoes;

    @Autowired
    Readership readership;

    @Autowired
    Environment environment;

    private void say(String subject, long position, String word) {
        facts.publish("words.facts", subject, "words.said", position, Map.of("word", word, "new", "property"));
    }

    private Api management() {
        return Api.management(environment);
    }

    private long waitingLetters() {
        return management()
                .get("/actuator/deadletters")
                .expect(200)
                .json()
                .valueStream()
                .mapToLong(count -> count.asLong())
                .sum();
    }

    @Test
    void aFactThatArrivesTwiceLateAndOutOfOrderHasItsEffectOnce() {
        var subject = Ids.next();
        var first = facts.publish("words.facts", subject, "words.said", 1, Map.of("word", "un"));
        facts.publish(first);
        say(subject, 3, "trois");
        say(subject, 2, "deux");
        facts.publish(first);
        say(subject, 4, "quatre");
        await().until(() -> echoes.word(subject).equals("quatre"));
        assertThat(echoes.count(subject)).isEqualTo(3);
        assertThat(echoes.effects(subject)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void aBroadcastTellsWhenItMayHaveMissedSomething() {
        await().until(() -> echoes.gaps() > 0);
        var before = echoes.gaps();
        var subject = Ids.next();
        echoes.detest(subject);
        facts.publish("notes.facts", subject, "notes.note-changed", 1, Map.of("noteId", subject, "revision", 1));
        await().until(() -> echoes.gaps() == before + 1);
    }

    @Test
    void whatIsNotUnderstoodIsSkipped() {
        var subject = Ids.next();
        facts.publish("words.facts", subject, "words.sung", 1, Map.of("melody", "la"));
        say(subject, 2, "dit");
        await().until(() -> echoes.word(subject).equals("dit"));
        assertThat(echoes.effects(subject)).containsExactly(2L);
    }

    @Test
    void aPoisonedFactGoesToTheDeadLettersHoldsUpNothingAndIsReplayed() {
        var subject = Ids.next();
        var word = "poison-" + subject;
        var before = waitingLetters();
        echoes.detest(word);
        say(subject, 1, "avant");
        say(subject, 2, word);
        say(subject, 3, "après");
        facts.publishRaw(
                "words.facts",
                subject,
                "{\"word\":".getBytes(StandardCharsets.UTF_8),
                facts.publish("words.facts", subject, "words.said", 4, Map.of("word", "fin"))
                        .headers());
        await().until(() -> echoes.word(subject).equals("fin"));
        await().untilAsserted(() -> assertThat(facts.all(LETTERS).stream()
                        .filter(letter -> letter.subject().equals(subject)))
                .hasSize(2));
        var letter = facts.all(LETTERS).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        assertThat(letter.header("dlt_reason")).contains("IllegalStateException", "Cannot stand the word");
        assertThat(letter.header("dlt_origin")).contains("words.facts/");
        assertThat(echoes.effects(subject)).containsExactlyInAnyOrder(1L, 3L, 4L);
        assertThat(waitingLetters()).isEqualTo(before + 2);
        assertThat(management().get("/actuator/prometheus").expect(200).body()).contains("facts_dead_total");

        echoes.forgive(word);
        var outcome =
                management().post("/actuator/deadletters", Map.of()).expect(200).json();
        assertThat(outcome.get("done").asInt()).isEqualTo(1);
        assertThat(outcome.get("failed").asLong()).isEqualTo(before + 1);
        assertThat(echoes.effects(subject)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(echoes.word(subject)).isEqualTo("fin");
        assertThat(waitingLetters()).isEqualTo(before + 1);
    }

    @Test
    void aRecordThatDoesNotSayWhatItIsGoesToTheDeadLetters() {
        var subject = Ids.next();
        facts.publishRaw("words.facts", subject, "no fact".getBytes(StandardCharsets.UTF_8), Map.of());
        say(subject, 1, "après");
        await().until(() -> echoes.word(subject).equals("après"));
        await().untilAsserted(() ->
                assertThat(facts.all(LETTERS)).anyMatch(letter -> letter.key().equals(subject)));
    }

    @Test
    void whoWaitsForTheReadersOfATopicFindsTheEffect() throws InterruptedException {
        var subject = Ids.next();
        say(subject, 1, "mot 1");
        await().until(() -> echoes.word(subject).equals("mot 1"));
        for (var position = 2; position <= 30; position++) {
            say(subject, position, "mot " + position);
            assertThat(readership.awaitEffectOf("words.facts", Duration.ofSeconds(20)))
                    .isTrue();
            assertThat(echoes.word(subject)).isEqualTo("mot " + position);
        }
    }

    @Test
    void theManagementPortTellsHealthAndTheOtherDoesNot() {
        await().untilAsserted(
                        () -> management().get("/actuator/health/readiness").expect(200));
        management().get("/actuator/health/liveness").expect(200);
        management().get("/actuator/env").expect(404);
        new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .get("/actuator/health")
                .expectProblem(401, "unauthenticated");
    }
}
