package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Gives dead letters another chance, in the order in which they came, with the handler that failed on them. How far it
 * came is kept in Kafka, as the offsets of the group {@code <group>.replay}. A letter that fails again goes to the end
 * of the dead letters, so that it holds up no other.
 */
final class Replay {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FactListeners listeners;
    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final ReentrantLock running = new ReentrantLock();

    Replay(FactListeners listeners, KafkaClients clients, DeadLetters deadLetters) {
        this.listeners = listeners;
        this.clients = clients;
        this.deadLetters = deadLetters;
    }

    /**
     * What a replay came to.
     *
     * @param done letters whose effect was had
     * @param failed letters that failed again
     */
    record Outcome(int done, int failed) {
        Outcome plus(boolean success) {
            return success ? new Outcome(done + 1, failed) : new Outcome(done, failed + 1);
        }
    }

    /** How many letters wait, by the name of their topic. */
    Map<String, Long> waiting() {
        var waiting = new HashMap<String, Long>();
        for (var subscription : listeners.withDeadLetters()) {
            try (var consumer = consumer(subscription)) {
                waiting.put(listeners.deadLettersOf(subscription), count(consumer));
            }
        }
        return waiting;
    }

    /** Replays at most this many letters, of this topic or, when it is null, of all. */
    Outcome replay(@Nullable String topic, int limit) {
        var outcome = new Outcome(0, 0);
        running.lock();
        try {
            for (var subscription : listeners.withDeadLetters()) {
                var letters = listeners.deadLettersOf(subscription);
                if (topic == null || topic.equals(letters)) {
                    outcome = replay(subscription, letters, limit, outcome);
                }
            }
            return outcome;
        } finally {
            running.unlock();
        }
    }

    private Outcome replay(FactSubscription subscription, String letters, int limit, Outcome before) {
        var outcome = before;
        try (var consumer = consumer(subscription)) {
            // What fails again comes behind this end, and waits for the next replay.
            var ends = consumer.endOffsets(consumer.assignment());
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (isBefore(consumer, ends) && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                    var partition = new TopicPartition(letter.topic(), letter.partition());
                    if (outcome.done() + outcome.failed() == limit) {
                        return outcome;
                    }
                    if (letter.offset() < ends.getOrDefault(partition, 0L)) {
                        outcome = outcome.plus(handle(subscription, letter, letters));
                        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                        deadline = System.nanoTime() + PATIENCE.toNanos();
                    }
                }
            }
        }
        return outcome;
    }

    private boolean handle(FactSubscription subscription, ConsumerRecord<String, byte[]> letter, String letters) {
        try {
            listeners.handle(subscription, letter);
            return true;
        } catch (RuntimeException failure) {
            deadLetters.bury(letter, letters, failure);
            return false;
        }
    }

    private Consumer<String, byte[]> consumer(FactSubscription subscription) {
        var settings = new HashMap<>(clients.consumer());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, listeners.groupOf(subscription) + ".replay");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        var consumer = new KafkaConsumer<String, byte[]>(settings);
        try {
            consumer.assign(consumer.partitionsFor(listeners.deadLettersOf(subscription)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            return consumer;
        } catch (RuntimeException away) {
            consumer.close();
            throw away;
        }
    }

    private static long count(Consumer<String, byte[]> consumer) {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                .sum();
    }

    private static boolean isBefore(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return List.copyOf(ends.entrySet()).stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
