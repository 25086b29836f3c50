package org.traitdunion.testkit;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it is in Kafka.
 *
 * @param topic without the prefix of the test
 * @param key its key
 * @param payload its JSON; a null node for a tombstone
 * @param headers its headers by name
 */
public record Captured(String topic, String key, JsonNode payload, Map<String, String> headers) {

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    public String subject() {
        return header("ce_subject");
    }

    public long position() {
        return Long.parseLong(header("ce_aggregateversion"));
    }

    /** A header's value; empty when it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
