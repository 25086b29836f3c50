package org.traitdunion.bench.scenario;

/** Something that is measured, and leaves its figures on the stage. */
@FunctionalInterface
public interface Scenario {

    void measure(Stage stage);
}
