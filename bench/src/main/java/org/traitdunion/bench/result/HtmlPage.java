package org.traitdunion.bench.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result as one page that needs nothing else: tables and charts. */
public record HtmlPage(String html) {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#23201c;--paper:#fbf9f4;--line:#d9d2c4}
            @media (prefers-color-scheme:dark){:root{--ink:#ece7dd;--paper:#1d1b18;--line:#47423a}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%;margin:1rem 0}
            th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:right}
            th:first-child,td:first-child{text-align:left}
            td,text{font-variant-numeric:tabular-nums}
            text{fill:var(--ink);font:12px system-ui,sans-serif}
            .missed{font-weight:bold;color:#c0392b}
            """;

    private static final List<String> COLUMNS =
            List.of(Figures.RATE, Figures.P50, Figures.P95, Figures.P99, Figures.MAX, Figures.CPU, Figures.ERRORS);

    public static Path beside(Path result) {
        String name = String.valueOf(result.getFileName()).replaceAll("\\.json$", "");
        return result.resolveSibling(name + ".html");
    }

    public static HtmlPage of(Result result) {
        List<Row> rows = Row.of(result.figures());
        List<Row> loads = rows.stream().filter(Row::isLoad).toList();
        return new HtmlPage("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Measured: "
                + escaped(result.commit()) + "</title><style>" + STYLE + "</style><h1>The network, measured</h1><p>"
                + escaped(about(result)) + "</p>" + goals(result) + "<h2>Under load</h2>" + loadTable(loads)
                + "<h2>Good answers a second</h2>" + Chart.bars(loads, Figures.RATE)
                + "<h2>Milliseconds until 99 of 100 were answered</h2>" + Chart.bars(loads, Figures.P99)
                + "<h2>CPU milliseconds a request, by process</h2>" + Chart.shares(loads) + "<h2>Everything</h2>"
                + everything(result) + "</html>\n");
    }

    public void write(Path file) {
        try {
            Files.writeString(file, html);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String about(Result result) {
        return "Commit " + result.commit() + ", " + result.date() + ". " + result.machine() + " " + result.settings()
                + " " + String.join(" ", result.notes());
    }

    private static String goals(Result result) {
        String rows = Goal.judged(result).stream()
                .map(goal -> row(goal.key(), goal.value() + " " + goal.unit(), goal.told()))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "<h2>To be reached</h2><table>" + rows + "</table>";
    }

    private static String loadTable(List<Row> loads) {
        return "<table><tr><th></th>"
                + COLUMNS.stream().map(name -> "<th>" + name + "</th>").collect(Collectors.joining()) + "</tr>"
                + loads.stream()
                        .map(load -> "<tr><td>" + escaped(load.title()) + "</td>"
                                + COLUMNS.stream()
                                        .map(name -> "<td>"
                                                + load.figure(name)
                                                        .map(figure -> Numbers.of(figure.value()))
                                                        .orElse("")
                                                + "</td>")
                                        .collect(Collectors.joining())
                                + "</tr>")
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String everything(Result result) {
        return "<table><tr><th>Figure</th><th>Median, or the most failures</th><th>Runs</th></tr>"
                + result.figures().stream()
                        .map(figure -> row(
                                figure.key(),
                                Numbers.of(figure.value()) + " " + figure.unit(),
                                figure.values().stream().map(Numbers::of).collect(Collectors.joining(" · "))))
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String row(String first, String second, String third) {
        String mark = third.startsWith("MISSED") || third.startsWith("NOT") ? " class=\"missed\"" : "";
        return String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td>%s</td><td%s>%s</td></tr>",
                escaped(first),
                escaped(second),
                mark,
                escaped(third));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
