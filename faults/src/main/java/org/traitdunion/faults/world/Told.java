package org.traitdunion.faults.world;

import java.util.List;
import java.util.Map;

/**
 * A fact as it arrived in Kafka.
 *
 * @param document the document in whose order it has its position
 * @param payload its members that are texts or numbers, as text
 * @param people whom it names as reporters; most facts name nobody
 */
public record Told(
        String topic,
        String id,
        String type,
        String key,
        String document,
        long position,
        Map<String, String> payload,
        List<String> people) {

    public String text(String name) {
        return payload.getOrDefault(name, "");
    }
}
