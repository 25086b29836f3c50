package org.traitdunion.bench.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure to reach, on two cores with everything on one machine. */
public record Goal(String key, double limit, boolean atLeast) {

    private static final List<Goal> ALL = List.of(
            atLeast("thread/16 connections/requests", 800),
            atMost("thread/16 connections/p99", 50),
            atMost("thread/16 connections/cpu", 1.3),
            atLeast("rooms/16 connections/requests", 1_100),
            atLeast("reply/16 connections/requests", 340),
            atMost("reply/16 connections/p99", 100),
            atMost("reply/16 connections/facts left", 0),
            atLeast("rush/64 connections/requests", 1_000),
            atMost("rush/64 connections/p99", 250),
            atMost("rush/64 connections/oversold", 0),
            atMost("rush/64 connections/left empty", 0),
            atMost("facts/at rest/p50", 10),
            atMost("facts/at rest/p99", 100),
            atMost("facts/under load/p50", 10),
            atMost("facts/under load/p99", 100),
            atLeast("gateway//" + Figures.KEPT, 27),
            atMost("gateway//cpu added", 0.25),
            atLeast("overload/3 × capacity/" + Figures.KEPT, 50),
            atMost("overload/3 × capacity/p99", 50),
            atMost("overload/3 × capacity/" + Figures.P99_SHED, 50),
            atMost("start//warm", 30),
            atMost("memory/after the load/without Keycloak", 1_536));

    /** By how much more data, a hundred times as much, may lengthen the time of 95 of 100 answers. */
    private static final double GROWTH = 1.3;

    /** What each size may be asked for in its own way: the median of more runs is not another one. */
    private static final Set<String> OF_A_CALL = Set.of("size", "scenarios", "runs");

    /**
     * How a figure stands to its goal.
     *
     * @param value with its unit beside; both empty where nothing was measured
     * @param told as it is shown beside the value
     */
    record Judged(String key, String value, String unit, String told) {

        private static Judged of(Figure figure, String told) {
            return new Judged(figure.key(), Numbers.of(figure.value()), figure.unit(), told);
        }
    }

    /** Every goal of what was measured, or was to be. */
    static List<Judged> judged(Result result) {
        return ALL.stream().flatMap(goal -> goal.judge(result).stream()).toList();
    }

    private Optional<Judged> judge(Result result) {
        return result.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .map(figure -> Judged.of(figure, told(figure.value()) + beside(result, figure)))
                .or(() -> result.scenarios().anyMatch(name -> key.startsWith(name + "/"))
                        ? Optional.of(new Judged(key, "", "", "NOT MEASURED"))
                        : Optional.empty());
    }

    /** Whether one holds a hundred times as much as the other, in any order. */
    static boolean smallAndLarge(Result one, Result other) {
        return Stream.of(one.size(), other.size()).sorted().toList().equals(List.of("L", "S"));
    }

    /** Whether both were made of the same sources; of a checkout with changes, or built some time before, nobody knows which. */
    static boolean sameCommit(Result one, Result other) {
        return one.commit().equals(other.commit())
                && !one.builtBefore()
                && !other.builtBefore()
                && !one.commit().endsWith("+")
                && !one.commit().equals("unknown");
    }

    /** What else than the size may have made a difference. */
    static List<String> unlike(Result one, Result other) {
        return one.differing(other).stream()
                .filter(name -> !OF_A_CALL.contains(name))
                .toList();
    }

    /** What more data do to each {@code p95}: nothing unless these are S and L of one commit, measured alike, in any order. */
    static List<Judged> grown(Result one, Result other) {
        if (!smallAndLarge(one, other)
                || !sameCommit(one, other)
                || !unlike(one, other).isEmpty()) {
            return List.of();
        }
        Result small = one.size().equals("S") ? one : other;
        Result large = one.size().equals("S") ? other : one;
        return large.figures().stream()
                .filter(figure -> figure.name().equals(Figures.P95))
                .flatMap(figure -> small.figures().stream()
                        .filter(before -> before.key().equals(figure.key()) && before.value() > 0)
                        .map(before -> grown(small, large, figure, figure.value() / before.value())))
                .toList();
    }

    private static Judged grown(Result small, Result large, Figure figure, double times) {
        var ratio = new Figure(
                figure.scenario(), figure.load(), Figures.P95 + ", L to S", "×", Figure.Better.LOWER, List.of(times));
        return Judged.of(
                ratio,
                atMost(ratio.key(), GROWTH).told(times) + beside(small, ratio, "at S") + beside(large, ratio, "at L"));
    }

    /** What is quick because it fails is not quick. */
    private static String beside(Result result, Figure judged) {
        return result.figures().stream()
                .filter(figure -> figure.isFailure()
                        && !figure.key().equals(judged.key())
                        && figure.scenario().equals(judged.scenario())
                        && figure.load().equals(judged.load())
                        && figure.value() > 0)
                .map(failure -> ", with " + Numbers.of(failure.value()) + " " + failure.name())
                .collect(Collectors.joining());
    }

    /** The same with which of two results it is. */
    static String beside(Result result, Figure judged, String side) {
        String failures = beside(result, judged);
        return failures.isEmpty() ? "" : failures + " " + side;
    }

    private static Goal atLeast(String key, double limit) {
        return new Goal(key, limit, true);
    }

    private static Goal atMost(String key, double limit) {
        return new Goal(key, limit, false);
    }

    private boolean reached(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    private String told(double value) {
        return (reached(value) ? "reached " : "MISSED ") + (atLeast ? "≥ " : "≤ ") + Numbers.of(limit);
    }
}
