package org.traitdunion.faults.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.traitdunion.faults.world.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that has arrived in Kafka since a history began, read by Kafka's own port. */
public final class Tape implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Told> facts = new ArrayList<>();
    private final List<String> buried = new ArrayList<>();

    public Tape(BrokenNetwork network) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", network.kafka());
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 4_000);
        settings.put("reconnect.backoff.max.ms", 500);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Begins anew, at what arrives from now on. */
    public void rewind() {
        List<TopicPartition> all = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> !partition.topic().startsWith("__"))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        facts.clear();
        buried.clear();
    }

    /** Reads to the present end. */
    void read() {
        var ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Kafka does not tell what it has");
            }
            consumer.poll(Duration.ofMillis(500)).forEach(this::keep);
        }
    }

    /** In the order of arrival within each topic's partition. */
    List<Told> facts() {
        return facts;
    }

    /** What services gave up, with their reasons. */
    List<String> buried() {
        return buried;
    }

    private void keep(ConsumerRecord<byte[], byte[]> message) {
        String type = header(message, "ce_type");
        if (message.topic().endsWith(".dlt")) {
            buried.add(message.topic() + " " + type + ": " + header(message, "dlt_reason"));
            return;
        }
        Map<String, String> payload = new HashMap<>();
        List<String> people = new ArrayList<>();
        byte @Nullable [] value = message.value();
        if (value != null) {
            JsonNode json = JsonMapper.shared().readTree(value);
            json.properties().stream()
                    .filter(one -> one.getValue().isValueNode())
                    .forEach(one -> payload.put(one.getKey(), one.getValue().asString()));
            json.path("reporterIds").forEach(one -> people.add(one.asString()));
        }
        String key = new String(message.key(), UTF_8);
        facts.add(new Told(
                message.topic(),
                header(message, "ce_id"),
                type,
                key,
                document(type, key, payload),
                Long.parseLong(header(message, "ce_aggregateversion")),
                payload,
                people));
    }

    /** Which document told it: the key names the aggregate, of which some have several documents. */
    private static String document(String type, String key, Map<String, String> payload) {
        String reply = payload.get("threadId") + ":" + payload.get("number");
        return switch (type) {
            case "events.event-published", "events.event-changed", "events.event-cancelled" -> "events/" + key;
            case "forum.thread-opened" -> "threads/" + key;
            case "forum.reply-posted" -> "replies/" + reply;
            case "members.notification-added" -> "notifications/" + payload.get("notificationId");
            default ->
                switch (type.substring(0, type.indexOf('.'))) {
                    case "events" -> "rosters/" + key;
                    case "forum" -> "reports/" + reply;
                    default -> "memberships/" + key;
                };
        };
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
