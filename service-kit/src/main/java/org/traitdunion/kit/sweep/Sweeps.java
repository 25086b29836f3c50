package org.traitdunion.kit.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is repeated for as long as the service runs, each on a thread of its own: when it starts, and then at an
 * interval. A failure is logged and tried again the next time.
 */
public final class Sweeps implements SmartLifecycle {
    /** So many documents a sweep takes at a time; when they are done, the rest is there the next time. */
    public static final int AT_ONCE = 200;

    private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

    private final List<Sweep> sweeps = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    private record Sweep(String name, Duration interval, Runnable work) {}

    /** Declares a sweep, while the service is put together. */
    public void every(String name, Duration interval, Runnable work) {
        sweeps.add(new Sweep(name, interval, work));
    }

    /**
     * Does the work for each of what a sweep found. One that fails does not hold up those behind it.
     *
     * @throws RuntimeException the first failure, with the others suppressed, once all were tried
     */
    public static <T> void each(Collection<T> found, Consumer<? super T> work) {
        RuntimeException failed = null;
        for (T one : found) {
            try {
                work.accept(one);
            } catch (RuntimeException failure) {
                if (failed == null) {
                    failed = failure;
                } else if (!failure.equals(failed)) {
                    failed.addSuppressed(failure);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void start() {
        running = true;
        sweeps.forEach(sweep ->
                threads.add(Thread.ofVirtual().name("sweep-" + sweep.name()).start(() -> repeat(sweep))));
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void repeat(Sweep sweep) {
        while (running) {
            try {
                sweep.work().run();
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("The sweep {} failed and will be tried again: {}", sweep.name(), failure.toString());
                }
            }
            try {
                Thread.sleep(sweep.interval());
            } catch (InterruptedException ignored) {
                return;
            }
        }
    }
}
