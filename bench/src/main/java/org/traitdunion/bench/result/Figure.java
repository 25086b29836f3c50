package org.traitdunion.bench.result;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that was measured, once for each run.
 *
 * @param scenario what was asked of the network
 * @param load under which load, or which variant; empty if there is but one
 * @param name what was measured
 * @param better which direction is an improvement
 */
public record Figure(String scenario, String load, String name, String unit, Better better, List<Double> values) {

    public enum Better {
        HIGHER,
        LOWER,
        /** It only informs. */
        NEITHER
    }

    /** What must not happen in any run. */
    private static final Set<String> FAILURES =
            Set.of(Figures.ERRORS, Figures.OVERSOLD, Figures.LEFT_EMPTY, Figures.FACTS_LEFT);

    public Figure {
        Stream.of(scenario, load, name, unit, better).forEach(Objects::requireNonNull);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A figure was never measured.");
        }
    }

    /** What stands for all the runs: the median, but of failures the most. */
    public double value() {
        return isFailure()
                ? values.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                : median();
    }

    boolean isFailure() {
        return FAILURES.contains(name);
    }

    public double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How far the runs lie apart; 0 for a single one. */
    public double spread() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                - values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    public boolean repeated() {
        return values.size() > 1;
    }

    public String key() {
        return scenario + "/" + load + "/" + name;
    }
}
