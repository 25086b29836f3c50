package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A comparison as a table for the terminal. */
public final class ComparisonTable {

    private ComparisonTable() {}

    public static String of(Result before, Result after, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("Before: " + about(before));
        lines.add("After:  " + about(after));
        lines.addAll(differing(before, after));
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
                .map(line -> line(line)
                        + Goal.beside(before, line.figure(), "before")
                        + Goal.beside(after, line.figure(), "after"))
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
        String refusal = "What size L does to p95 is not judged: ";
        if (!Goal.sameCommit(before, after)) {
            return List.of(refusal + "nobody knows that these are one commit, " + commit(before) + " and "
                    + commit(after) + ".");
        }
        List<String> unlike = Goal.unlike(before, after);
        return unlike.isEmpty()
                ? ResultTable.goals(Goal.grown(before, after))
                : List.of(refusal + "more than the size is different, " + String.join(", ", unlike) + ".");
    }

    private static String commit(Result result) {
        return result.commit() + (result.builtBefore() ? " (built before)" : "");
    }

    /** What else may have made the difference. */
    private static List<String> differing(Result before, Result after) {
        return before.differing(after).stream()
                .map(name -> "DIFFERENT " + name + ": "
                        + before.conditions().getOrDefault(name, "?") + " before, "
                        + after.conditions().getOrDefault(name, "?") + " after")
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
