package org.traitdunion.bench.result;

import java.util.List;

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

    public Figure {
        values = List.copyOf(values);
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
