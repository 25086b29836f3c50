package org.traitdunion.kit.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All facts that this service publishes, with the topic that each goes to. */
public final class FactCatalogue {
    private final List<FactTopic> topics;
    private final Map<Class<?>, Entry> entries = new HashMap<>();

    /** Takes the service's topics; a fact belongs to exactly one of them. */
    public FactCatalogue(List<FactTopic> topics) {
        this.topics = List.copyOf(topics);
        for (var topic : topics) {
            for (var fact : topic.facts()) {
                if (entries.put(fact, new Entry(topic.name(), typeOf(fact))) != null) {
                    throw new IllegalArgumentException(fact.getName() + " is declared for two topics");
                }
            }
        }
    }

    /**
     * Where a fact goes.
     *
     * @param topic the topic's name without prefix
     * @param type the type on the wire
     */
    public record Entry(String topic, String type) {}

    /** The entry of this fact; a tombstone has that of the facts it erases. */
    public Entry entryOf(Fact fact) {
        var type = fact instanceof Tombstone tombstone ? tombstone.of() : fact.getClass();
        var entry = entries.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type.getName() + " is declared for no FactTopic");
        }
        return entry;
    }

    /** The topics that this service owns. */
    public List<FactTopic> topics() {
        return topics;
    }

    /** The type on the wire of such facts. */
    public static String typeOf(Class<? extends Fact> fact) {
        var type = fact.getAnnotation(FactType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact.getName() + " has no @FactType");
        }
        return type.value();
    }
}
