package org.traitdunion.bench.load;

import java.util.Arrays;

/** How long answers took, in milliseconds. */
public record Latencies(double p50, double p95, double p99, double max) {

    /** Nobody answered: no number, since each would be a claim. */
    public static final Latencies NONE = new Latencies(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** By nearest rank: the smallest latency that so many per cent of all do not exceed. */
    public static Latencies of(double[] millis) {
        if (millis.length == 0) {
            return NONE;
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted[sorted.length - 1]);
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }
}
