package org.traitdunion.kit.facts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A record of Kafka, read as a fact. */
record Incoming(ConsumerRecord<String, byte[]> record) {

    boolean isTombstone() {
        return record.value() == null;
    }

    /** What cannot even be told apart from other facts is unreadable. */
    String type() {
        return required(FactHeaders.TYPE);
    }

    /** For those who only want to show it: empty when there is none. */
    String typeIfAny() {
        var type = header(FactHeaders.TYPE);
        return type == null ? "" : type;
    }

    @Nullable
    String trace() {
        return header(FactHeaders.TRACE);
    }

    <T> T read(Class<T> payload) {
        @Nullable T read;
        try {
            read = FactJson.read(record.value(), payload);
        } catch (JacksonException malformed) {
            throw new UnreadableFactException("No JSON of " + payload.getSimpleName(), malformed);
        }
        if (read == null) {
            throw new UnreadableFactException("Nothing of " + payload.getSimpleName(), null);
        }
        return read;
    }

    <T> Received<T> as(T payload) {
        var subject = header(FactHeaders.SUBJECT);
        return new Received<>(
                required(FactHeaders.ID),
                typeIfAny(),
                subject == null ? record.key() : subject,
                position(),
                time(),
                payload);
    }

    private long position() {
        try {
            return Long.parseLong(required(FactHeaders.POSITION));
        } catch (NumberFormatException malformed) {
            throw new UnreadableFactException("No number in " + FactHeaders.POSITION, malformed);
        }
    }

    private Instant time() {
        try {
            return Instant.parse(required(FactHeaders.TIME));
        } catch (DateTimeParseException malformed) {
            throw new UnreadableFactException("No instant in " + FactHeaders.TIME, malformed);
        }
    }

    private String required(String name) {
        var value = header(name);
        if (value == null) {
            throw new UnreadableFactException("No header " + name, null);
        }
        return value;
    }

    private @Nullable String header(String name) {
        return FactHeaders.get(record.headers(), name);
    }
}
