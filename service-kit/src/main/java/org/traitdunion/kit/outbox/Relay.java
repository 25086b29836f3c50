package org.traitdunion.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.traitdunion.kit.facts.FactProducer;
import org.traitdunion.kit.facts.FactSettings;
import org.traitdunion.kit.outbox.PendingFacts.Waiting;

/**
 * Publishes what waits in documents.
 *
 * <p>Order: a document's facts are sent from the first that waits on, without gaps ({@link FactProducer}), and only
 * acknowledged ones are removed. So whatever arrives, all earlier facts of the document have reached Kafka before, whether
 * this process sent them or another: the first arrivals of a document's facts are in order, however many relays work on it
 * at once. What two relays both send arrives twice, which consumers are ready for.
 *
 * <p>Limits: so many documents at a time, so many remembered for it. What finds no place, and everything while Kafka
 * is away, stays in the documents until the sweep finds it there.
 */
final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 32;
    private static final int MOST_TOGETHER = 200;
    private static final int MOST_REMEMBERED = 10_000;

    private final FactProducer producer;
    private final FactSettings settings;
    private final Counter published;
    private final Map<Key, Turn> turns = new ConcurrentHashMap<>();
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("relay-", 0).factory());
    private volatile boolean away;

    Relay(FactProducer producer, FactSettings settings, MeterRegistry meters) {
        this.producer = producer;
        this.settings = settings;
        this.published = meters.counter("facts.published");
    }

    private record Key(String collection, String id) {}

    /** One document's turn: whether facts were told since its last reading, and what to complete at its end. */
    private static final class Turn {
        private final @Nullable Waiting known;
        private boolean again;
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();

        /** @param known what waits, from who has just written it; null to read it */
        Turn(@Nullable Waiting known) {
            this.known = known;
        }
    }

    /** Sets what waits in this document on its way, without waiting for it. */
    void soon(PendingFacts source, String id) {
        if (!away && turns.size() < MOST_REMEMBERED) {
            begin(source, id, null);
        }
    }

    /** The same for a document that was written with these facts a moment ago, which need no reading. */
    void soon(PendingFacts source, String id, Waiting written) {
        if (!away && turns.size() < MOST_REMEMBERED) {
            begin(source, id, written);
        }
    }

    /** Publishes what waits in this document; whether all of it was acknowledged. */
    boolean now(PendingFacts source, String id) {
        return take(source, id).join();
    }

    /** Begins the document's turn, or has the running one read again. Completes with whether nothing was left over. */
    CompletableFuture<Boolean> take(PendingFacts source, String id) {
        return begin(source, id, null).done;
    }

    private Turn begin(PendingFacts source, String id, @Nullable Waiting known) {
        var key = new Key(source.name(), id);
        var begun = new Turn(known);
        var turn = turns.merge(key, begun, (running, fresh) -> {
            running.again = true;
            return running;
        });
        if (turn == begun) {
            try {
                threads.execute(() -> run(source, key, begun));
            } catch (RejectedExecutionException ignored) {
                turns.remove(key, begun);
                begun.done.complete(false);
            }
        }
        return turn;
    }

    private void run(PendingFacts source, Key key, Turn turn) {
        var whole = false;
        permits.acquireUninterruptibly();
        try {
            whole = publish(source, key.id(), turn.known);
            while (whole && isAskedAgain(key)) {
                whole = publish(source, key.id(), null);
            }
        } finally {
            permits.release();
            turns.remove(key, turn);
            turn.done.complete(whole);
        }
    }

    /** Ends the turn, atomically, unless facts were told meanwhile. */
    private boolean isAskedAgain(Key key) {
        return turns.computeIfPresent(key, (same, turn) -> {
                    var again = turn.again;
                    turn.again = false;
                    return again ? turn : null;
                })
                != null;
    }

    private boolean publish(PendingFacts source, String id, @Nullable Waiting known) {
        try {
            var waiting = known == null ? source.in(id) : Optional.of(known);
            while (waiting.isPresent()) {
                send(source, id, waiting.get());
                waiting = waiting.get().spill() == null ? Optional.empty() : source.in(id);
            }
            return true;
        } catch (RuntimeException failure) {
            fail(source, id, failure);
            return false;
        }
    }

    private void send(PendingFacts source, String id, Waiting waiting) {
        for (var rest = waiting; !rest.facts().isEmpty(); rest = rest.without(together(rest))) {
            var group = rest.facts().subList(0, together(rest));
            var sent = producer.send(messages(id, rest.position(), group));
            published.increment(sent.acknowledged());
            if (sent.acknowledged() > 0 && waiting.spill() == null) {
                source.remove(
                        id,
                        group.subList(0, sent.acknowledged()).stream()
                                .map(PendingFact::id)
                                .toList());
            }
            if (sent.failure() != null) {
                throw sent.failure();
            }
            back();
        }
        if (waiting.spill() != null) {
            source.remove(id, waiting.spill());
        }
    }

    /** How many of the first facts go to the same partition, by topic and key. */
    private static int together(Waiting waiting) {
        var first = waiting.facts().getFirst();
        return (int) waiting.facts().stream()
                .limit(MOST_TOGETHER)
                .takeWhile(fact -> fact.topic().equals(first.topic()) && Objects.equals(fact.key(), first.key()))
                .count();
    }

    private List<ProducerRecord<String, byte @Nullable []>> messages(String id, long first, List<PendingFact> facts) {
        var messages = new ArrayList<ProducerRecord<String, byte @Nullable []>>(facts.size());
        for (var fact : facts) {
            messages.add(fact.message(
                    settings.physical(fact.topic()), "/" + settings.application(), id, first + messages.size()));
        }
        return messages;
    }

    private void fail(PendingFacts source, String id, RuntimeException failure) {
        if (!(failure instanceof RetriableException)) {
            log.error("Facts of {} {} wait and will be tried again", source.name(), id, failure);
        } else if (!away) {
            away = true;
            log.warn("Kafka is away, facts wait in their documents: {}", failure.toString());
        }
    }

    private void back() {
        if (away) {
            away = false;
            log.info("Kafka is back");
        }
    }

    /** Whether Kafka did not answer the last time. */
    boolean isAway() {
        return away;
    }

    /** Takes no more, and waits a little for what is under way. */
    void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
