package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars as inline SVG. */
final class Chart {

    private static final int LABELS = 230;
    private static final int WIDTH = 620;
    private static final int STEP = 24;
    private static final int BAR = 16;

    /** Told apart also by those who see few colours (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#b3a400");

    private Chart() {}

    static String bars(List<Row> all, String name) {
        List<Row> rows =
                all.stream().filter(row -> row.figure(name).isPresent()).toList();
        double most = most(rows, name);
        var svg = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            double value = value(rows.get(i), name);
            double width = WIDTH * value / most;
            svg.append(label(i, rows.get(i).title()))
                    .append(bar(LABELS, i, width, COLOURS.getFirst(), Numbers.of(value)))
                    .append(text(LABELS + width + 6, i, "start", Numbers.of(value)));
        }
        return svg(rows.size(), svg.toString());
    }

    /** CPU time a request, stacked by process. */
    static String shares(List<Row> all) {
        List<Row> rows =
                all.stream().filter(row -> row.figure(Figures.CPU).isPresent()).toList();
        double most = most(rows, Figures.CPU);
        var processes = new ArrayList<String>();
        var svg = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            svg.append(label(i, rows.get(i).title()));
            double left = LABELS;
            for (Figure share : rows.get(i).shares()) {
                String process = share.name().substring(Figures.CPU_OF.length());
                if (!processes.contains(process)) {
                    processes.add(process);
                }
                double width = WIDTH * share.median() / most;
                svg.append(bar(
                        left,
                        i,
                        width,
                        colour(processes.indexOf(process)),
                        process + " " + Numbers.of(share.median()) + " ms"));
                left += width;
            }
            svg.append(text(left + 6, i, "start", Numbers.of(value(rows.get(i), Figures.CPU))));
        }
        return legend(processes) + svg(rows.size(), svg.toString());
    }

    private static String legend(List<String> processes) {
        var legend = new StringBuilder("<p>");
        for (int i = 0; i < processes.size(); i++) {
            legend.append("<span style=\"color:")
                    .append(colour(i))
                    .append("\">■</span> ")
                    .append(HtmlPage.escaped(processes.get(i)))
                    .append(" &nbsp; ");
        }
        return legend.append("</p>").toString();
    }

    private static double most(List<Row> rows, String name) {
        return Math.max(
                1e-9, rows.stream().mapToDouble(row -> value(row, name)).max().orElse(1));
    }

    private static double value(Row row, String name) {
        return row.figure(name).map(Figure::median).orElse(0.0);
    }

    private static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    private static String svg(int rows, String inside) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\">%s</svg>",
                LABELS + WIDTH + 80,
                rows * STEP + 4,
                inside);
    }

    private static String bar(double x, int row, double width, String colour, String title) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>",
                x,
                row * STEP + 4,
                width,
                BAR,
                colour,
                HtmlPage.escaped(title));
    }

    private static String label(int row, String text) {
        return text(LABELS - 8.0, row, "end", text);
    }

    private static String text(double x, int row, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                x,
                row * STEP + 16,
                anchor,
                HtmlPage.escaped(text));
    }
}
