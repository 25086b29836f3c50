package org.traitdunion.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that the fast path left: after a crash, after Kafka was away, or for want of room. What was told
 * within the last second is on the fast path, of this instance or another, and left to it; what was told in the future, by a
 * clock that has been put right since, is on none. Where no index helps to find
 * them, looking takes long: then it is done less often, so that it takes at most a twentieth of the time, but not so
 * seldom that a look which took long only because the database was away for a moment puts off the next one for minutes.
 */
final class OutboxSweep {
    private static final int AT_ONCE = 200;
    private static final long FAST_PATH_MILLIS = 1_000;
    private static final int SHARE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Relay relay;
    private final InstantSource time;
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final AtomicInteger found;

    OutboxSweep(Relay relay, InstantSource time, MeterRegistry meters) {
        this.relay = relay;
        this.time = time;
        this.found = meters.gauge("facts.waiting.documents", new AtomicInteger());
    }

    /** A collection, and when to look through it again. Only the sweep's own thread touches it. */
    private static final class Source {
        private final PendingFacts facts;
        private long due = System.nanoTime();
        private long looked;

        private Source(PendingFacts facts) {
            this.facts = facts;
        }

        /** Whether it is time for the next look; how long that takes is counted from here. */
        boolean begins() {
            looked = 0;
            return System.nanoTime() - due >= 0;
        }

        List<String> look(Bson waiting, @Nullable String after) {
            var begin = System.nanoTime();
            var found = facts.documents(waiting, after, AT_ONCE);
            var end = System.nanoTime();
            looked += end - begin;
            due = end + pauseAfter(Duration.ofNanos(looked)).toNanos();
            return found;
        }
    }

    /** How long a collection is left alone after looks that took so long together. */
    static Duration pauseAfter(Duration look) {
        var share = look.multipliedBy(SHARE);
        return share.compareTo(LONGEST_PAUSE) < 0 ? share : LONGEST_PAUSE;
    }

    void add(PendingFacts source) {
        sources.add(new Source(source));
    }

    /** Publishes all that waits, or stops where Kafka does not answer. */
    void sweep() {
        var now = time.millis();
        var count = 0;
        for (var source : sources) {
            if (source.begins()) {
                count += sweep(source, PendingFacts.toldBefore(now - FAST_PATH_MILLIS));
                count += sweep(source, PendingFacts.toldAfter(now + FAST_PATH_MILLIS));
            }
        }
        found.set(count);
    }

    private int sweep(Source source, Bson waiting) {
        var count = 0;
        @Nullable String last = null;
        List<String> documents;
        do {
            documents = source.look(waiting, last);
            count += documents.size();
            if (!publish(source.facts, documents)) {
                return count;
            }
            last = documents.isEmpty() ? last : documents.getLast();
        } while (documents.size() == AT_ONCE);
        return count;
    }

    /** While Kafka is away one document is the probe: the others are only tried after it succeeded. */
    private boolean publish(PendingFacts source, List<String> documents) {
        var rest = documents;
        if (relay.isAway() && !documents.isEmpty()) {
            if (!relay.now(source, documents.getFirst()) && relay.isAway()) {
                return false;
            }
            rest = documents.subList(1, documents.size());
        }
        CompletableFuture.allOf(rest.stream().map(id -> relay.take(source, id)).toArray(CompletableFuture[]::new))
                .join();
        return !relay.isAway();
    }
}
