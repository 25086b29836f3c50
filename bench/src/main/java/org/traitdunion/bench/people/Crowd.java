package org.traitdunion.bench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.Progress;

/** Prepares many people, a few at a time, in their order. */
public final class Crowd {

    private static final int AT_ONCE = 8;

    private final Progress progress;

    public Crowd(Progress progress) {
        this.progress = progress;
    }

    public <T, R> List<R> each(String what, List<T> people, Function<T, R> task) {
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<R>> running = people.stream()
                    .map(person -> workers.submit(() -> task.apply(person)))
                    .toList();
            var done = new ArrayList<R>();
            try {
                for (Future<R> one : running) {
                    done.add(one.get());
                    progress.count(what, done.size(), people.size());
                }
                return done;
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof CannotMeasure sentence
                        ? sentence
                        : new CannotMeasure(what + " failed: " + failed.getCause(), failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CannotMeasure("Interrupted.", stopped);
            } finally {
                workers.shutdownNow();
            }
        }
    }
}
