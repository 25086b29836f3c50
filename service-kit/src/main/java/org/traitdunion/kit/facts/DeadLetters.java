package org.traitdunion.kit.facts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where facts go whose effect could not be had: {@code <topic>.<group>.dlt}, with the reason in their headers. */
final class DeadLetters {
    static final String REASON = "dlt_reason";
    static final String ORIGIN = "dlt_origin";
    static final String TIME = "dlt_time";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 300;

    private final FactProducer producer;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadLetters(FactProducer producer, MeterRegistry meters, Clock clock) {
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
    }

    /** The topic, with its prefix, of the dead letters of a group. */
    static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Puts a fact there, and returns when it is safe. */
    void bury(ConsumerRecord<String, byte[]> fact, String deadLetters, Throwable failure) {
        var reason = reason(failure);
        var letter = new ProducerRecord<String, byte @Nullable []>(
                deadLetters, null, fact.key(), fact.value(), fact.headers());
        letter.headers().remove(REASON).remove(TIME);
        FactHeaders.put(letter.headers(), REASON, reason);
        FactHeaders.put(letter.headers(), TIME, clock.instant().toString());
        if (letter.headers().lastHeader(ORIGIN) == null) {
            FactHeaders.put(letter.headers(), ORIGIN, fact.topic() + "/" + fact.partition() + "/" + fact.offset());
        }
        producer.send(letter);
        meters.counter("facts.dead", "topic", deadLetters).increment();
        log.error(
                "Fact {} {} of {} went to {}: {}",
                FactHeaders.get(fact.headers(), FactHeaders.TYPE),
                FactHeaders.get(fact.headers(), FactHeaders.ID),
                fact.topic(),
                deadLetters,
                reason);
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getClass().getName().startsWith("org.springframework.kafka.")) {
            cause = cause.getCause();
        }
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
