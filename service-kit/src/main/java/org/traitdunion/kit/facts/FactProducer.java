package org.traitdunion.kit.facts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The one producer of the process. It is made when the first fact is sent, since the broker's name may not resolve
 * before.
 */
public final class FactProducer implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final KafkaClients clients;
    private final MeterRegistry meters;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Producer<String, byte @Nullable []> producer;
    private volatile @Nullable KafkaClientMetrics metrics;

    FactProducer(KafkaClients clients, MeterRegistry meters) {
        this.clients = clients;
        this.meters = meters;
    }

    /**
     * Sends a record and waits until all in-sync replicas have it.
     *
     * @throws KafkaException when they do not have it in time; it may still have arrived
     */
    public void send(ProducerRecord<String, byte @Nullable []> message) {
        try {
            producer().send(message).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (TimeoutException late) {
            throw new org.apache.kafka.common.errors.TimeoutException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }

    private Producer<String, byte @Nullable []> producer() {
        var made = producer;
        if (made == null) {
            making.lock();
            try {
                made = producer;
                if (made == null) {
                    made = new KafkaProducer<>(clients.producer());
                    var measured = new KafkaClientMetrics(made);
                    measured.bindTo(meters);
                    metrics = measured;
                    producer = made;
                }
            } finally {
                making.unlock();
            }
        }
        return made;
    }

    @Override
    public void close() {
        var measured = metrics;
        if (measured != null) {
            measured.close();
        }
        var made = producer;
        if (made != null) {
            made.close(Duration.ofSeconds(2));
        }
    }
}
