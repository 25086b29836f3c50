package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.CpuTimes;
import org.traitdunion.bench.result.Figure.Better;

/** Collects figures over the runs, in the order in which they came first. */
public final class Figures {

    public static final String RATE = "requests";
    public static final String P50 = "p50";
    public static final String P95 = "p95";
    public static final String P99 = "p99";
    public static final String MAX = "max";
    public static final String ERRORS = "errors";
    /** Seats that were given and are not there. */
    public static final String OVERSOLD = "oversold";
    /** Seats that nobody got although more people asked. */
    public static final String LEFT_EMPTY = "left empty";
    /** Facts that were not told although there was time for it. */
    public static final String FACTS_LEFT = "facts left";

    public static final String P99_SHED = "p99 of the shed";
    /** What is left of a rate, in per cent, when something else stands in the way. */
    public static final String KEPT = "throughput kept";

    public static final String CPU = "cpu";
    /** Begins the names of the figures that tell one process's part of {@link #CPU}. */
    public static final String CPU_OF = "cpu of ";

    private final Map<String, Figure> byKey = new LinkedHashMap<>();

    public void add(String scenario, String load, String name, String unit, Better better, double value) {
        Figure figure = new Figure(scenario, load, name, unit, better, List.of(value));
        byKey.merge(figure.key(), figure, Figures::joined);
    }

    private static Figure joined(Figure before, Figure next) {
        var values = new ArrayList<>(before.values());
        values.addAll(next.values());
        return new Figure(before.scenario(), before.load(), before.name(), before.unit(), before.better(), values);
    }

    /** All that is told of a closed loop. */
    public void add(String scenario, String load, Load measured, CpuTimes cpu) {
        add(scenario, load, RATE, "1/s", Better.HIGHER, measured.perSecond());
        add(scenario, load, measured.latencies());
        add(scenario, load, ERRORS, "", Better.LOWER, (double) measured.errors());
        add(scenario, load, cpu, measured.requests());
    }

    /** How long answers took; of none nothing is told, which would be quicker than any. */
    public void add(String scenario, String load, Latencies latencies) {
        if (latencies.equals(Latencies.NONE)) {
            return;
        }
        add(scenario, load, P50, "ms", Better.LOWER, latencies.p50());
        add(scenario, load, P95, "ms", Better.LOWER, latencies.p95());
        add(scenario, load, P99, "ms", Better.LOWER, latencies.p99());
        add(scenario, load, MAX, "ms", Better.LOWER, latencies.max());
    }

    /** CPU time for each request, and of which process it is; where there was no request, nothing. */
    public void add(String scenario, String load, CpuTimes cpu, long requests) {
        if (requests == 0) {
            return;
        }
        add(scenario, load, CPU, "ms", Better.LOWER, cpu.millisPerRequest(requests));
        cpu.byProcess()
                .keySet()
                .forEach(process -> add(
                        scenario, load, CPU_OF + process, "ms", Better.LOWER, cpu.millisPerRequest(process, requests)));
    }

    public List<Figure> all() {
        return List.copyOf(byKey.values());
    }
}
