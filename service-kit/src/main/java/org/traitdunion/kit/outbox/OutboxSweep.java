package org.traitdunion.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.id.Ids;

/**
 * Finds the facts that the fast path left: after a crash, after Kafka was away, or for want of room. What was told
 * within the last second is on the fast path, of this instance or another, and left to it.
 */
final class OutboxSweep {
    private static final int AT_ONCE = 200;
    private static final long FAST_PATH_MILLIS = 1_000;

    private final Relay relay;
    private final InstantSource time;
    private final List<PendingFacts> sources = new CopyOnWriteArrayList<>();
    private final AtomicInteger found;

    OutboxSweep(Relay relay, InstantSource time, MeterRegistry meters) {
        this.relay = relay;
        this.time = time;
        this.found = meters.gauge("facts.waiting.documents", new AtomicInteger());
    }

    void add(PendingFacts source) {
        sources.add(source);
    }

    /** Publishes all that waits, or stops where Kafka does not answer. */
    void sweep() {
        var before = Ids.lowest(time.millis() - FAST_PATH_MILLIS);
        var count = 0;
        for (var source : sources) {
            count += sweep(source, before);
        }
        found.set(count);
    }

    private int sweep(PendingFacts source, String before) {
        var count = 0;
        @Nullable String last = null;
        List<String> documents;
        do {
            documents = source.documents(before, last, AT_ONCE);
            count += documents.size();
            if (!publish(source, documents)) {
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
