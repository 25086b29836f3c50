package org.traitdunion.kit.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A Kafka topic that this service owns: it creates it when it is missing, and publishes these facts to it.
 *
 * @param name the name, without the prefix that a deployment may set
 * @param compacted whether Kafka keeps only the newest fact of each key, for ever
 * @param facts all that is published to it
 */
public record FactTopic(String name, boolean compacted, List<Class<? extends Fact>> facts) {

    public FactTopic {
        facts = List.copyOf(facts);
    }

    /** A topic of what happened, kept for the time that the broker is set to. */
    @SafeVarargs
    public static FactTopic of(String name, Class<? extends Fact>... facts) {
        var list = new ArrayList<Class<? extends Fact>>();
        for (var fact : facts) {
            list.add(fact);
        }
        return new FactTopic(name, false, list);
    }

    /** A topic of how things stand, which keeps the newest fact of each key. */
    @SafeVarargs
    public static FactTopic compacted(String name, Class<? extends Fact>... facts) {
        var list = new ArrayList<Class<? extends Fact>>();
        for (var fact : facts) {
            list.add(fact);
        }
        return new FactTopic(name, true, list);
    }
}
