package org.traitdunion.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Load;

/**
 * What is answered, and forgotten, before anything is measured: everything that will be measured in closed loops. Each slice
 * begins its list anew, of which it comes to the first calls only; therefore they are mixed before each, always in the same way.
 */
record WarmUp(List<Call> calls, int requests) {

    private static final int MOST_SLICES = 100;
    private static final long SEED = 9;

    /** Sends slice after slice until enough was answered. */
    void run(Function<List<Call>, Load> slice, Progress progress) {
        var random = new Random(SEED);
        var mixed = new ArrayList<>(calls);
        long answered = 0;
        for (int i = 0; !mixed.isEmpty() && answered < requests && i < MOST_SLICES; i++) {
            Collections.shuffle(mixed, random);
            answered += slice.apply(List.copyOf(mixed)).requests();
            progress.count("warm-up", answered, requests);
        }
    }
}
