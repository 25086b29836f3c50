package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the whole of a topic from where a group has come to, without being one of the group's members: nothing is shared
 * out anew for it, and it need not wait for its share. Throws Kafka's exceptions when Kafka is away.
 */
final class GroupReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AT_ONCE = 50;

    private final Consumer<String, byte[]> consumer;

    GroupReader(KafkaClients clients, String group, String topic) {
        var settings = new HashMap<>(clients.consumer());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        consumer = new KafkaConsumer<>(settings);
        try {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
        } catch (RuntimeException away) {
            consumer.close();
            throw away;
        }
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    /** Whether there is something to read before these ends. */
    boolean isBefore(Map<TopicPartition, Long> ends) {
        return List.copyOf(ends.entrySet()).stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** How much there is to read now. */
    long waiting() {
        return ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                .sum();
    }

    /** The next facts, after a moment at most; perhaps none. */
    ConsumerRecords<String, byte[]> next() {
        return consumer.poll(PAUSE);
    }

    /** The group is done with this fact. */
    void commit(ConsumerRecord<String, byte[]> fact) {
        consumer.commitSync(
                Map.of(new TopicPartition(fact.topic(), fact.partition()), new OffsetAndMetadata(fact.offset() + 1)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
