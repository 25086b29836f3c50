package org.traitdunion.faults.world;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Each of them once, by its position: what arrives twice was told once. */
    public static Stream<Told> once(List<Told> facts) {
        Set<String> known = new HashSet<>();
        return facts.stream().filter(fact -> known.add(fact.id())).sorted(Comparator.comparingLong(Told::position));
    }

    public String text(String name) {
        return payload.getOrDefault(name, "");
    }
}
