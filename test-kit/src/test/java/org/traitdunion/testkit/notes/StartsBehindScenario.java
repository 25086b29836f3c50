package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.NetworkParts;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.notes.echo.Echoes;

/** An instance is killed, and what was told before the next one starts counts from its first answer. */
class StartsBehindScenario {
    private static final String NAME = "behind";

    private final FactProbe facts = new FactProbe(NetworkParts.kafka(), NAME + ".", member -> Optional.empty());

    private static ServiceInstance instance() {
        return ServiceInstance.start(NAME, Map.of(), NotesService.class, KnownStandings.class);
    }

    /** Has all of the topic as its share, lives for the group, and never asks for more: as a killed one, only longer. */
    private static KafkaConsumer<String, byte[]> killed() {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        NetworkParts.kafka(),
                        "group.id",
                        NAME + ".notes-service",
                        "enable.auto.commit",
                        false,
                        "max.poll.interval.ms",
                        60_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(NAME + ".words.facts"));
        await().until(() -> {
            consumer.poll(Duration.ofMillis(100));
            return !consumer.assignment().isEmpty();
        });
        return consumer;
    }

    private void say(String subject, long position, String word) {
        facts.publish("words.facts", subject, "words.said", position, Map.of("word", word));
    }

    @Test
    void whatWasToldMeanwhileCountsFromTheFirstAnswer() {
        var subject = Ids.next();
        say(subject, 1, "un");
        try (var first = instance()) {
            await().until(() -> first.get(Echoes.class).word(subject).equals("un"));
        }
        try (var killed = killed()) {
            facts.publishRaw("words.facts", subject, "no fact".getBytes(StandardCharsets.UTF_8), Map.of());
            say(subject, 2, "deux");
            try (var next = instance()) {
                var echoes = next.get(Echoes.class);
                assertThat(echoes.word(subject)).isEqualTo("deux");
                say(subject, 3, "trois");
                await().until(() -> echoes.word(subject).equals("trois"));

                killed.close();
                say(subject, 4, "quatre");
                await().until(() -> echoes.word(subject).equals("quatre"));
                assertThat(echoes.effects(subject)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
                assertThat(echoes.count(subject)).isEqualTo(4);
                await().untilAsserted(() ->
                        assertThat(facts.all("words.facts.notes-service.dlt")).hasSize(1));
            }
        } finally {
            facts.close();
        }
    }
}
