package org.traitdunion.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Tells on the terminal how far the bench is, each line with the time since its start. */
public final class Progress {

    private static final long BETWEEN_COUNTS = 5_000_000_000L;

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long lastCount = begun;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String sentence) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, sentence);
    }

    /** Tells of a long work, every few seconds at most. */
    public void count(String what, long done, long all) {
        if (System.nanoTime() - lastCount > BETWEEN_COUNTS) {
            lastCount = System.nanoTime();
            say(String.format(Locale.ROOT, "%s: %,d of %,d", what, done, all));
        }
    }
}
