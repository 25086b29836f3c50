package org.traitdunion.bench.scenario;

import java.util.List;

/** Something that is measured, and leaves its figures on the stage. */
@FunctionalInterface
public interface Scenario {

    void measure(Stage stage);

    /** What it sends and does not warm up itself. */
    default List<Loads> loads() {
        return List.of();
    }
}
