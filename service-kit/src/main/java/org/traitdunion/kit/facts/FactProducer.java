package org.traitdunion.kit.facts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records to Kafka, through one producer at a time. It is made when the first fact is sent, since the broker's name
 * may not resolve before.
 *
 * <p>What is sent together arrives in its order and without gaps. Kafka's producer alone does not promise that: it gives up
 * a record whose time is over, and goes on with the next. So the first record that it gives up ends it, before it sends
 * anything else, and the next sending makes another.
 */
public final class FactProducer implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Supplier<Producer<String, byte @Nullable []>> maker;
    private final MeterRegistry meters;
    private final ReentrantLock making = new ReentrantLock();
    private final AtomicReference<@Nullable Measured> current = new AtomicReference<>();
    private volatile boolean closed;

    FactProducer(Supplier<Producer<String, byte @Nullable []>> maker, MeterRegistry meters) {
        this.maker = maker;
        this.meters = meters;
    }

    /** A producer in use, with its metrics. */
    private record Measured(
            Producer<String, byte @Nullable []> producer, KafkaClientMetrics metrics, AtomicBoolean ended) {
        void close(Duration patience) {
            try {
                producer.close(patience);
            } finally {
                metrics.close();
            }
        }
    }

    /**
     * What became of records that were sent together.
     *
     * @param acknowledged so many of them, from the first on, are in all in-sync replicas
     * @param failure why the next one is not; it may have arrived all the same. Null when all are
     */
    public record Sent(int acknowledged, @Nullable KafkaException failure) {}

    /**
     * Sends a record and waits until all in-sync replicas have it.
     *
     * @throws KafkaException when they do not have it in time; it may still have arrived
     */
    public void send(ProducerRecord<String, byte @Nullable []> message) {
        var failure = send(List.of(message)).failure();
        if (failure != null) {
            throw failure;
        }
    }

    /** Sends records of one partition, and waits until all in-sync replicas have all of them up to the first that fails. */
    public Sent send(List<ProducerRecord<String, byte @Nullable []>> together) {
        var acknowledged = 0;
        try {
            for (var record : begin(together)) {
                record.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged++;
            }
            return new Sent(acknowledged, null);
        } catch (ExecutionException failed) {
            return new Sent(acknowledged, meaning(failed.getCause()));
        } catch (TimeoutException late) {
            return new Sent(acknowledged, new org.apache.kafka.common.errors.TimeoutException(late));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Sent(acknowledged, new org.apache.kafka.common.errors.InterruptException(stopped));
        } catch (KafkaException refused) {
            return new Sent(acknowledged, meaning(refused));
        }
    }

    /** Kafka says in no words of its own that a producer has ended under a record: that record may be sent again. */
    private static KafkaException meaning(@Nullable Throwable cause) {
        return cause instanceof KafkaException known && known.getClass() != KafkaException.class
                ? known
                : new org.apache.kafka.common.errors.TimeoutException(cause);
    }

    /** Hands them to the producer, up to the first that it does not take. */
    private List<Future<RecordMetadata>> begin(List<ProducerRecord<String, byte @Nullable []>> together) {
        var begun = new ArrayList<Future<RecordMetadata>>(together.size());
        var asking = Thread.currentThread();
        var measured = measured();
        for (var message : together) {
            try {
                var record = measured.producer().send(message, (metadata, failure) -> {
                    if (failure != null && Thread.currentThread() != asking) {
                        end(measured);
                    }
                });
                begun.add(record);
                if (record.state() == Future.State.FAILED) {
                    return begun;
                }
            } catch (IllegalStateException ended) { // by another record, a moment ago
                begun.add(CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException(ended)));
                return begun;
            }
        }
        return begun;
    }

    /** Called on the producer's own thread, which sends nothing of that partition any more once this returns. */
    private void end(Measured measured) {
        var _ = current.compareAndSet(measured, null);
        if (measured.ended().compareAndSet(false, true)) { // also while it is being closed with patience
            measured.close(Duration.ZERO);
        }
    }

    private Measured measured() {
        var known = current.get();
        if (known != null) {
            return known;
        }
        making.lock();
        try {
            var other = current.get();
            if (other != null) {
                return other;
            }
            if (closed) {
                throw new org.apache.kafka.common.errors.TimeoutException("This process ends");
            }
            var producer = maker.get();
            var measured = new Measured(producer, new KafkaClientMetrics(producer), new AtomicBoolean());
            measured.metrics().bindTo(meters);
            current.set(measured);
            return measured;
        } finally {
            making.unlock();
        }
    }

    @Override
    public void close() {
        making.lock();
        try {
            closed = true;
        } finally {
            making.unlock();
        }
        var measured = current.getAndSet(null);
        if (measured != null) {
            measured.close(Duration.ofSeconds(2));
        }
    }
}
