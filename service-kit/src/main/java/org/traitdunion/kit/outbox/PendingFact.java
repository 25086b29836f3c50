package org.traitdunion.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.facts.FactHeaders;

/**
 * A fact that waits in its document to be published.
 *
 * @param id the fact's own identifier
 * @param topic without prefix
 * @param type on the wire
 * @param key in Kafka; null for the document's identifier
 * @param time when it happened
 * @param trace the trace context of the request that told it, null when there was none
 * @param payload its JSON; null for a tombstone
 */
record PendingFact(
        String id,
        String topic,
        String type,
        @Nullable String key,
        Instant time,
        @Nullable String trace,
        @Nullable String payload) {

    static PendingFact of(BsonDocument stored) {
        return new PendingFact(
                stored.getString("id").getValue(),
                stored.getString("topic").getValue(),
                stored.getString("type").getValue(),
                text(stored, "key"),
                Instant.ofEpochMilli(stored.getDateTime("time").getValue()),
                text(stored, "trace"),
                text(stored, "payload"));
    }

    BsonDocument stored() {
        var stored = new BsonDocument("id", new BsonString(id))
                .append("topic", new BsonString(topic))
                .append("type", new BsonString(type))
                .append("time", new BsonDateTime(time.toEpochMilli()));
        put(stored, "key", key);
        put(stored, "trace", trace);
        put(stored, "payload", payload);
        return stored;
    }

    /** The record for Kafka, in the binary mode of CloudEvents. */
    ProducerRecord<String, byte @Nullable []> message(
            String physicalTopic, String source, String documentId, long position) {
        var subject = key == null ? documentId : key;
        var message = new ProducerRecord<String, byte @Nullable []>(
                physicalTopic,
                null,
                time.toEpochMilli(),
                subject,
                payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
        var headers = message.headers();
        FactHeaders.put(headers, FactHeaders.SPECIFICATION, "1.0");
        FactHeaders.put(headers, FactHeaders.ID, id);
        FactHeaders.put(headers, FactHeaders.TYPE, type);
        FactHeaders.put(headers, FactHeaders.SOURCE, source);
        FactHeaders.put(headers, FactHeaders.SUBJECT, subject);
        FactHeaders.put(headers, FactHeaders.TIME, time.toString());
        FactHeaders.put(headers, FactHeaders.POSITION, Long.toString(position));
        FactHeaders.put(headers, FactHeaders.CONTENT_TYPE, "application/json");
        if (trace != null) {
            FactHeaders.put(headers, FactHeaders.TRACE, trace);
        }
        return message;
    }

    private static @Nullable String text(BsonDocument stored, String field) {
        return stored.containsKey(field) ? stored.getString(field).getValue() : null;
    }

    private static void put(BsonDocument stored, String field, @Nullable String value) {
        if (value != null) {
            stored.append(field, new BsonString(value));
        }
    }
}
