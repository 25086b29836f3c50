package org.traitdunion.bench.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All that can be measured. */
public final class Scenarios {

    /** The start is measured before anybody signs in: it ends all sessions. */
    public static final String START = "start";

    private static final Map<String, Scenario> BY_NAME = new LinkedHashMap<>();

    static {
        Reading.ALL.forEach(reading -> BY_NAME.put(reading.name(), reading));
        BY_NAME.put(Posting.NAME, new Posting());
        BY_NAME.put(Rush.NAME, new Rush());
        BY_NAME.put(FactToEffect.NAME, new FactToEffect());
        BY_NAME.put(GatewayAgainstDirect.NAME, new GatewayAgainstDirect());
        BY_NAME.put(Overload.NAME, new Overload());
        BY_NAME.put(FirstPage.NAME, new FirstPage());
    }

    /** In the order in which they are measured. */
    public static final List<String> NAMES =
            Stream.concat(Stream.of(START), BY_NAME.keySet().stream()).toList();

    private Scenarios() {}

    /** The scenario of that name, which is not {@link #START}. */
    public static Scenario of(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    /** What the network is warmed up with before these are measured: each load once, and in any case one. */
    public static List<Loads> loads(List<String> names) {
        List<Loads> loads = names.stream()
                .filter(name -> !name.equals(START))
                .flatMap(name -> of(name).loads().stream())
                .distinct()
                .toList();
        return loads.isEmpty() ? List.of(Reading.THREAD) : loads;
    }
}
