package org.traitdunion.faults.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.traitdunion.local.people.Session;

/**
 * Looks at each part again and again, and remembers how long it was without an answer: at our four programs through the
 * gateway, as people do, at the others at their own doors.
 */
public final class Watch implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(200);

    private static final Map<String, String> PAGES = Map.of(
            "gateway", "/api/session",
            "members-service", "/api/notifications?limit=1",
            "events-service", "/api/events?limit=1",
            "forum-service", "/api/rooms?limit=1");

    private final Map<String, Duration> longest = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> eyes = new ArrayList<>();

    /** @param doors the parts that no page leads to, and whether they answer */
    public Watch(Gateway gateway, Session watcher, Map<String, BooleanSupplier> doors) {
        PAGES.forEach((part, path) -> watch(part, () -> gateway.read(watcher, path) != null));
        doors.forEach(this::watch);
    }

    private void watch(String part, BooleanSupplier door) {
        eyes.add(Thread.ofVirtual().start(() -> look(part, door)));
    }

    private void look(String part, BooleanSupplier door) {
        long last = System.nanoTime();
        try {
            while (!over.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean answered = door.getAsBoolean();
                Duration gap = Duration.ofNanos(System.nanoTime() - last);
                longest.merge(part, gap, (one, other) -> one.compareTo(other) < 0 ? other : one);
                last = answered ? System.nanoTime() : last;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** By part, the longest time in which nobody was answered. */
    public Map<String, Duration> longest() {
        return Map.copyOf(longest);
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        for (Thread eye : eyes) {
            eye.join();
        }
    }
}
