package org.traitdunion.faults.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.local.embedded.KafkaNode;

/** A group is at the end of what it reads when it has committed all of it. */
class BacklogTest {

    private static final TopicPartition READ = new TopicPartition("events.facts", 0);
    private static final TopicPartition BESIDE = new TopicPartition("events.facts", 1);
    private static final TopicPartition FOREIGN = new TopicPartition("forum.facts", 0);

    @Test
    void whoHasCommittedEverythingIsAtTheEnd() {
        assertThat(unheard(Set.of("events.facts"), Map.of(READ, 5L, BESIDE, 0L, FOREIGN, 9L), Map.of(READ, 5L)))
                .isEmpty();
    }

    @Test
    void aFactWhoseEffectIsNotCommittedMayComeAgain() {
        assertThat(unheard(Set.of("events.facts"), Map.of(READ, 5L), Map.of(READ, 4L)))
                .singleElement()
                .asString()
                .contains("forum-service", "4 of 5", "events.facts-0");
    }

    @Test
    void aPartitionOfWhichNothingIsCommittedIsUnheardOnceItHoldsSomething() {
        assertThat(unheard(Set.of("events.facts"), Map.of(READ, 5L, BESIDE, 1L), Map.of(READ, 5L)))
                .singleElement()
                .asString()
                .contains("0 of 1", "events.facts-1");
    }

    @Test
    void whileAGroupSharesOutWhoReadsWhatItsTopicsAreThoseItHasCommitted() {
        assertThat(unheard(Set.of(), Map.of(READ, 5L, FOREIGN, 9L), Map.of(READ, 4L)))
                .singleElement()
                .asString()
                .contains("events.facts-0");
    }

    @Test
    void whatAServiceReadsIsAskedOfKafka(@TempDir Path folder) throws Exception {
        try (var node = KafkaNode.start(folder, 0, 0);
                var backlog = new Backlog(node.bootstrapServers(), Set.of("forum-service", "kafka"))) {
            assertThat(backlog.unheard()).isEmpty();
            tell(node);
            assertThat(backlog.unheard()).isEmpty();
            try (var service = reader(node, "forum-service");
                    var replay = reader(node, "forum-service.replay")) {
                replay.commitSync(Map.of(READ, new OffsetAndMetadata(1)));
                service.subscribe(List.of(READ.topic()));
                while (service.assignment().isEmpty()) {
                    service.poll(Duration.ofMillis(50));
                }
                assertThat(backlog.unheard()).singleElement().asString().contains("0 of 2", "events.facts-0");
                service.commitSync(Map.of(READ, new OffsetAndMetadata(1)));
                assertThat(backlog.unheard()).singleElement().asString().contains("1 of 2", "events.facts-0");
                service.commitSync(Map.of(READ, new OffsetAndMetadata(2)));
                assertThat(backlog.unheard()).isEmpty();
                service.commitSync(Map.of(READ, new OffsetAndMetadata(1)));
            }
            assertThat(backlog.unheard())
                    .as("nobody is there to read it")
                    .singleElement()
                    .asString()
                    .contains("1 of 2");
        }
    }

    private static void tell(KafkaNode node) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", node.bootstrapServers());
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(READ.topic(), 2, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(READ.topic(), READ.partition(), "e", "published"))
                    .get();
            producer.send(new ProducerRecord<>(READ.topic(), READ.partition(), "e", "changed"))
                    .get();
        }
    }

    private static KafkaConsumer<String, String> reader(KafkaNode node, String group) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", node.bootstrapServers(), "group.id", group, "enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<String> unheard(
            Set<String> topics, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return Backlog.unheard("forum-service", topics, ends, committed);
    }
}
