package org.traitdunion.faults.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.local.people.Session;

/** Looks at each of our four programs again and again, and remembers how long it was without an answer. */
public final class Watch implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(200);

    private static final Map<String, String> DOORS = Map.of(
            "gateway", "/api/session",
            "members-service", "/api/notifications?limit=1",
            "events-service", "/api/events?limit=1",
            "forum-service", "/api/rooms?limit=1");

    private final Map<String, Duration> longest = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> eyes = new ArrayList<>();

    public Watch(Gateway gateway, Session watcher) {
        DOORS.forEach((part, path) -> eyes.add(Thread.ofVirtual().start(() -> watch(gateway, watcher, part, path))));
    }

    private void watch(Gateway gateway, Session watcher, String part, String path) {
        long last = System.nanoTime();
        try {
            while (!over.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean answered = gateway.read(watcher, path) != null;
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
