package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result as a table for the terminal. */
public final class ResultTable {

    private static final List<String> COLUMNS =
            List.of(Figures.RATE, Figures.P50, Figures.P95, Figures.P99, Figures.MAX, Figures.CPU, Figures.ERRORS);

    private ResultTable() {}

    public static String of(Result result) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "Commit %s, size %s, %s run(s) of %s s, %s, %d cores, %s",
                result.commit(),
                result.settings().get("size"),
                result.settings().get("runs"),
                result.settings().get("seconds"),
                result.machine().processor(),
                result.machine().cores(),
                result.date()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%-28s %9s %8s %8s %8s %8s %8s %7s  %s",
                "",
                "good/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "CPU-ms",
                "errors",
                "CPU by process"));
        List<Row> rows = Row.of(result.figures());
        rows.stream().filter(Row::isLoad).map(ResultTable::load).forEach(lines::add);
        lines.add("");
        rows.stream().flatMap(row -> others(row).stream()).forEach(lines::add);
        lines.add("");
        lines.addAll(goals(Goal.judged(result)));
        lines.addAll(result.notes());
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String load(Row row) {
        Object[] cells = new Object[COLUMNS.size() + 2];
        cells[0] = row.title();
        for (int i = 0; i < COLUMNS.size(); i++) {
            cells[i + 1] = row.figure(COLUMNS.get(i))
                    .map(figure -> Numbers.of(figure.value()))
                    .orElse("");
        }
        double all = row.figure(Figures.CPU).map(Figure::median).orElse(0.0);
        cells[cells.length - 1] = row.shares().stream()
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        share.name().substring(Figures.CPU_OF.length()),
                        100 * share.median() / all))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%-28s %9s %8s %8s %8s %8s %8s %7s  %s", cells);
    }

    /** What has no column of its own. */
    private static List<String> others(Row row) {
        return row.figures().stream()
                .filter(figure -> !row.isLoad()
                        || !(COLUMNS.contains(figure.name()) || figure.name().startsWith(Figures.CPU_OF)))
                .map(figure -> String.format(
                        Locale.ROOT,
                        "%-28s %-20s %9s %s",
                        row.title(),
                        figure.name(),
                        Numbers.of(figure.value()),
                        figure.unit()))
                .toList();
    }

    static List<String> goals(List<Goal.Judged> judged) {
        return judged.stream()
                .map(goal -> String.format(
                        Locale.ROOT, "%-50s %9s %-4s %s", goal.key(), goal.value(), goal.unit(), goal.told()))
                .toList();
    }
}
