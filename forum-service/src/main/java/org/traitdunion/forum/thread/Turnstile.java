package org.traitdunion.forum.thread;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.traitdunion.kit.problem.Refusal;

/**
 * Lets a few writers at a time into a thread, in their order; the others wait. A crowd that replied at the same moment would
 * otherwise spend itself in finishing each other's arrivals. It makes writing fair and quick, and nothing depends on it: another
 * instance has a turnstile of its own.
 */
final class Turnstile {

    private static final int GATES = 256;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore[] gates =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toArray(Semaphore[]::new);

    <T> T pass(String threadId, Supplier<T> work) {
        Semaphore gate = gates[Math.floorMod(threadId.hashCode(), GATES)];
        try {
            if (!gate.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable();
        }
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }
}
