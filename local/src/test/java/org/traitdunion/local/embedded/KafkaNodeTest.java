package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeTest {

    @TempDir
    Path folder;

    @Test
    void recordsSurviveARestartOnTheSameFolderAndPort() throws Exception {
        int port;
        try (var node = KafkaNode.start(folder, 0, 0)) {
            port = node.port();
            create("greetings", node);
            send(node, "first");
        }
        try (var node = KafkaNode.start(folder, port, 0)) {
            assertThat(node.port()).isEqualTo(port);
            send(node, "second");
            assertThat(read(node, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void aTopicThatNobodyMadeIsNotMadeByAsking() throws Exception {
        try (var node = KafkaNode.start(folder, 0, 0)) {
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", node.bootstrapServers(), "max.block.ms", 3_000),
                    new StringSerializer(),
                    new StringSerializer())) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("greetngs", "lost"))
                                .get())
                        .hasCauseInstanceOf(TimeoutException.class);
            }
            try (var admin = admin(node)) {
                assertThat(admin.listTopics().names().get()).isEmpty();
            }
        }
    }

    private static void create(String topic, KafkaNode node) throws Exception {
        try (var admin = admin(node)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin(KafkaNode node) {
        return Admin.create(Map.of("bootstrap.servers", node.bootstrapServers()));
    }

    private static void send(KafkaNode node, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", node.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("greetings", value)).get();
        }
    }

    private static List<String> read(KafkaNode node, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", node.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("greetings"));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
        }
        return values;
    }
}
