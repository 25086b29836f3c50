package org.traitdunion.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Load;

/**
 * What is answered, and forgotten, before anything is measured: everything that will be measured in closed loops, as many calls
 * of each, however many its page makes, all beside one another. Each slice begins its list anew, of which it comes to the first calls only; therefore
 * they are mixed before each, always in the same way.
 *
 * @param loads what each load sends; at least one, and none empty
 * @param requests so many of each load; what is answered is counted of all together
 */
record WarmUp(List<List<Call>> loads, int requests) {

    /** A slow machine needs many slices; one that does not get on ends with so many, one after the other, that mostly fail. */
    private static final int PATIENCE = 10;

    private static final long SEED = 9;

    /** Sends slice after slice until enough was answered well; where that never comes about, a note tells how little it was. */
    void run(Function<List<Call>, Load> slice, Progress progress, Consumer<String> notes) {
        var random = new Random(SEED);
        long all = (long) requests * loads.size();
        long answered = 0;
        int failed = 0;
        while (answered < all && failed < PATIENCE) {
            Load load = slice.apply(mixed(random));
            failed = load.good() > load.errors() ? 0 : failed + 1;
            answered += load.good();
            progress.count("warm-up", answered, all);
        }
        if (answered < all) {
            notes.accept(String.format(Locale.ROOT, "The warm-up ended with %,d of %,d good answers.", answered, all));
        }
    }

    /** One of each in turn, as long as all have more. */
    private List<Call> mixed(Random random) {
        var shuffled = loads.stream().map(ArrayList::new).toList();
        shuffled.forEach(calls -> Collections.shuffle(calls, random));
        int turns = loads.stream().mapToInt(List::size).min().orElseThrow();
        return IntStream.range(0, turns)
                .boxed()
                .flatMap(turn -> shuffled.stream().map(calls -> calls.get(turn)))
                .toList();
    }
}
