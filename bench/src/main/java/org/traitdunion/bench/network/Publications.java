package org.traitdunion.bench.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.traitdunion.bench.CannotMeasure;

/** When the events service wrote that events are published: its facts say so themselves, to the millisecond. */
public final class Publications implements AutoCloseable {

    private static final String TOPIC = "events.facts";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<String, byte[]> consumer;

    /** Hears those from now on. */
    public Publications(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** By event, when the fact was written; of all that have arrived by now. */
    public Map<String, Instant> written() {
        var written = new HashMap<String, Instant>();
        var ends = consumer.endOffsets(consumer.assignment());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("Kafka does not tell what it has.");
            }
            for (var fact : consumer.poll(Duration.ofMillis(200))) {
                if (header(fact, "ce_type").equals("events.event-published")) {
                    written.put(fact.key(), Instant.parse(header(fact, "ce_time")));
                }
            }
        }
        return written;
    }

    private static String header(ConsumerRecord<?, ?> fact, String name) {
        var header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
