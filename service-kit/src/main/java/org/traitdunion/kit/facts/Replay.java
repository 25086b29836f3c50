package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
            try (var reader = reader(subscription)) {
                waiting.put(listeners.deadLettersOf(subscription), reader.waiting());
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
        try (var reader = reader(subscription)) {
            // What fails again comes behind this end, and waits for the next replay.
            var ends = reader.ends();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (reader.isBefore(ends) && System.nanoTime() < deadline) {
                for (var letter : reader.next()) {
                    var partition = new TopicPartition(letter.topic(), letter.partition());
                    if (outcome.done() + outcome.failed() == limit) {
                        return outcome;
                    }
                    if (letter.offset() < ends.getOrDefault(partition, 0L)) {
                        outcome = outcome.plus(handle(subscription, letter, letters));
                        reader.commit(letter);
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

    private GroupReader reader(FactSubscription subscription) {
        return new GroupReader(
                clients, listeners.groupOf(subscription) + ".replay", listeners.deadLettersOf(subscription));
    }
}
