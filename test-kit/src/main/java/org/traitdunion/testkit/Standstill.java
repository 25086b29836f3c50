package org.traitdunion.testkit;

import org.traitdunion.kit.sweep.Sweeps;

/** Keeps a service from what it repeats by itself, while a test does the same or leaves it undone; then all of it runs at once. */
public record Standstill(Sweeps sweeps) implements AutoCloseable {

    /** From now on, until it is closed. */
    public Standstill {
        sweeps.stop();
    }

    @Override
    public void close() {
        sweeps.start();
    }
}
