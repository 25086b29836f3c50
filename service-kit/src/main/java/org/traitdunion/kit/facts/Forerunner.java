package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.traitdunion.kit.mongo.Mongo;

/**
 * Has the effect of all that an awaited topic holds before this service answers anybody: what was told while it was away,
 * a suspension say, counts from its first answer. Its place in the group can take long to be had, since a killed
 * predecessor keeps it until its session has run out; so this one reads beside the group, and on until the listener has its
 * share or that session is over for certain. Handlers are idempotent, and so nothing is committed here. When Kafka cannot be
 * asked, people are not kept waiting for longer than some seconds: they are served from what was known.
 */
final class Forerunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Forerunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FactListeners listeners;
    private final KafkaClients clients;
    private volatile boolean running;

    Forerunner(FactListeners listeners, KafkaClients clients) {
        this.listeners = listeners;
        this.clients = clients;
    }

    /** Before the doors of the service open. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        running = true;
        var caughtUp = listeners.awaited().stream().map(this::begin).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(caughtUp).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            log.warn("Serves from what was known, since what was told meanwhile could not be read");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Boolean> begin(FactSubscription subscription) {
        var caughtUp = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("forerunner-" + subscription.topic()).start(() -> run(subscription, caughtUp));
        return caughtUp;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(FactSubscription subscription, CompletableFuture<Boolean> caughtUp) {
        var end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (running && !isRelieved(subscription, end)) {
                try (var reader =
                        new GroupReader(clients, listeners.groupOf(subscription), listeners.topicOf(subscription))) {
                    read(subscription, reader, caughtUp, end);
                } catch (KafkaException away) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRelieved(FactSubscription subscription, long end) {
        return listeners.isReading(subscription) || System.nanoTime() > end;
    }

    private void read(FactSubscription subscription, GroupReader reader, CompletableFuture<Boolean> caughtUp, long end)
            throws InterruptedException {
        var ends = reader.ends();
        if (ends.isEmpty()) {
            // The topic does not exist yet, so that nothing was ever told.
            caughtUp.complete(true);
            Thread.sleep(PAUSE);
            return;
        }
        while (running && !(caughtUp.isDone() && isRelieved(subscription, end))) {
            for (var fact : reader.next()) {
                handle(subscription, fact);
            }
            if (!reader.isBefore(ends)) {
                caughtUp.complete(true);
            }
        }
    }

    /** What fails for a reason of its own is left to the listener, which retries it and buries it. */
    private void handle(FactSubscription subscription, ConsumerRecord<String, byte[]> fact)
            throws InterruptedException {
        while (running) {
            try {
                listeners.handle(subscription, fact);
                return;
            } catch (RuntimeException failure) {
                if (!Mongo.away(failure)) {
                    log.warn("A fact of {} waits for its listener: {}", subscription.topic(), failure.toString());
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
