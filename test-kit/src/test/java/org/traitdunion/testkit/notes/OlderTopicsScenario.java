package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.NetworkParts;
import org.traitdunion.testkit.ServiceInstance;
import org.traitdunion.testkit.notes.echo.Echoes;
import org.traitdunion.testkit.notes.note.Note;
import org.traitdunion.testkit.notes.note.Notes;

/** The topics of a service are older than what it wants of them. */
class OlderTopicsScenario {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration FOR_EVER = Duration.ofMillis(-1);

    private final Admin kafka = Admin.create(Map.of("bootstrap.servers", NetworkParts.kafka()));

    @Test
    void whatIsKeptTooShortIsKeptAsLongAsInNewOnes() throws Exception {
        assertThat(keptAfterAStart("older", WEEK)).isEqualTo(MONTH);
    }

    @Test
    void whatSomebodyLetsThemKeepLongerStaysSo() throws Exception {
        assertThat(keptAfterAStart("longer", YEAR)).isEqualTo(YEAR);
    }

    @Test
    void aBroadcastHearsOfEachPartitionAlsoOfATopicThatHasMore() throws Exception {
        var ids = IntStream.range(0, 60).mapToObj(i -> Ids.next()).toList();
        try (kafka) {
            kafka.createTopics(List.of(new NewTopic("wider.notes.facts", 12, (short) 1)))
                    .all()
                    .get();
            try (var service = ServiceInstance.start("wider", Map.of(), NotesService.class, KnownStandings.class)) {
                var echoes = service.get(Echoes.class);
                await().until(() -> echoes.gaps() > 0);
                ids.forEach(id -> service.get(Notes.class)
                        .add(new Note(
                                id, "x", Note.Colour.WHITE, "a", Instant.parse("2026-11-24T09:00:00Z"), null, 1)));
                await().untilAsserted(() -> assertThat(echoes.broadcast()).containsExactlyInAnyOrderElementsOf(ids));
            }
        }
    }

    /** How long facts are kept once dead letters are kept until they are replayed, which is seen to at the same time. */
    private Duration keptAfterAStart(String name, Duration kept) throws Exception {
        var facts = name + ".notes.facts";
        var letters = name + ".words.facts.notes-service.dlt";
        try (kafka) {
            kafka.createTopics(List.of(topic(facts, kept), topic(letters, WEEK)))
                    .all()
                    .get();
            try (var service = ServiceInstance.start(name, Map.of(), NotesService.class, KnownStandings.class)) {
                await().until(() -> kept(letters).equals(FOR_EVER));
                return kept(facts);
            }
        }
    }

    private static NewTopic topic(String name, Duration kept) {
        return new NewTopic(name, Optional.of(6), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
    }

    private Duration kept(String topic) throws InterruptedException, ExecutionException {
        var asked = List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic));
        var found = kafka.describeConfigs(asked).all().get().values().iterator().next();
        return Duration.ofMillis(
                Long.parseLong(found.get(TopicConfig.RETENTION_MS_CONFIG).value()));
    }
}
