package org.traitdunion.bench.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one scenario under one load. */
record Row(String scenario, String load, List<Figure> figures) {

    /** In the order in which they were measured. */
    static List<Row> of(List<Figure> figures) {
        Map<String, List<Figure>> rows = new LinkedHashMap<>();
        figures.forEach(
                figure -> rows.computeIfAbsent(figure.scenario() + "/" + figure.load(), key -> new ArrayList<>())
                        .add(figure));
        return rows.values().stream()
                .map(row -> new Row(row.getFirst().scenario(), row.getFirst().load(), List.copyOf(row)))
                .toList();
    }

    Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    boolean isLoad() {
        return figure(Figures.RATE).isPresent();
    }

    String title() {
        return load.isEmpty() ? scenario : scenario + ", " + load;
    }

    /** Each process's part of the CPU time, without those that took next to none. */
    List<Figure> shares() {
        double all = figure(Figures.CPU).map(Figure::median).orElse(0.0);
        return figures.stream()
                .filter(figure -> figure.name().startsWith(Figures.CPU_OF))
                .filter(figure -> figure.median() >= all / 100)
                .toList();
    }
}
