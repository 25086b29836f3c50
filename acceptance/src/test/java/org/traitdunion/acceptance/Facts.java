package org.traitdunion.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that Kafka keeps, read from the beginning. */
record Facts(int port) {

    /** By topic: keys, headers and values of all its records. */
    Map<String, String> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> everything = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(everything);
            consumer.seekToBeginning(everything);
            Map<TopicPartition, Long> ends = consumer.endOffsets(everything);
            Map<String, StringBuilder> read = new HashMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                    StringBuilder text = read.computeIfAbsent(one.topic(), topic -> new StringBuilder());
                    one.headers().forEach(header -> append(text, header.value()));
                    append(text, one.key());
                    append(text, one.value());
                }
            }
            Map<String, String> all = new TreeMap<>();
            read.forEach((topic, text) -> all.put(topic, text.toString()));
            return all;
        }
    }

    /** Whether every group of listeners has had the effect of all that its topics hold: it commits an offset after that. */
    boolean areHeard() {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            for (GroupListing group : kafka.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                if (isBehind(kafka, group.groupId())) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBehind(Admin kafka, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>();
        kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> read.put(partition, offset.offset()));
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        kafka.describeTopics(read.keySet().stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .toList())
                .allTopicNames()
                .get()
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        return kafka.listOffsets(latest).all().get().entrySet().stream()
                .anyMatch(end ->
                        read.getOrDefault(end.getKey(), 0L) < end.getValue().offset());
    }

    private static void append(StringBuilder text, byte @org.jspecify.annotations.Nullable [] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, UTF_8)).append('\n');
        }
    }
}
