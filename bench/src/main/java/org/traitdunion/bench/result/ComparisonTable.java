package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as a table for the terminal. */
public final class ComparisonTable {

    private ComparisonTable() {}

    public static String of(Result before, Result after, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("Before: " + about(before));
        lines.add("After:  " + about(after));
        lines.addAll(differing(before.conditions(), after.conditions()));
        before.notes().forEach(note -> lines.add("NOTE before: " + note));
        after.notes().forEach(note -> lines.add("NOTE after: " + note));
        lines.add("");
        if (Goal.smallAndLarge(before, after)) {
            lines.addAll(growth(before, after));
            lines.add("");
        }
        lines.add(String.format(
                Locale.ROOT, "%-52s %10s %10s %9s %10s  %s", "", "before", "after", "change", "noise", "verdict"));
        comparison.lines().stream()
                .map(line ->
                        line(line) + beside(before, line.figure(), "before") + beside(after, line.figure(), "after"))
                .forEach(lines::add);
        if (comparison.lines().stream().anyMatch(line -> line.verdict() == Comparison.Verdict.UNKNOWN)) {
            lines.add("");
            lines.add("Figures measured once on both sides have an unknown noise: measure with --runs 3 or more.");
        }
        comparison.onlyBefore().forEach(figure -> lines.add("Only before: " + figure.key()));
        comparison.onlyAfter().forEach(figure -> lines.add("Only after: " + figure.key()));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What more data do, or why nobody can tell. */
    private static List<String> growth(Result before, Result after) {
        return Goal.sameCommit(before, after)
                ? ResultTable.goals(Goal.grown(before, after))
                : List.of("What size L does to p95 is not judged: nobody knows that these are one commit, "
                        + before.commit() + " and " + after.commit() + ".");
    }

    /** What else may have made the difference. */
    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return Stream.of(before, after)
                .flatMap(conditions -> conditions.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> "DIFFERENT " + name + ": " + before.getOrDefault(name, "?") + " before, "
                        + after.getOrDefault(name, "?") + " after")
                .toList();
    }

    private static String line(Comparison.Line line) {
        return String.format(
                Locale.ROOT,
                "%-52s %10s %10s %8s%% %10s  %s",
                line.figure().key() + " " + line.figure().unit(),
                Numbers.of(line.before()),
                Numbers.of(line.after()),
                String.format(Locale.ROOT, "%+.1f", line.percent()),
                Numbers.of(line.noise()),
                told(line.verdict()));
    }

    private static String beside(Result result, Figure figure, String side) {
        String failures = Goal.beside(result, figure);
        return failures.isEmpty() ? "" : failures + " " + side;
    }

    private static String told(Comparison.Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "WORSE";
            case NOISE -> "noise";
            case OTHER -> "different";
            case UNKNOWN -> "?";
        };
    }

    private static String about(Result result) {
        return "commit " + result.commit() + ", " + result.date() + ", " + result.settings();
    }
}
