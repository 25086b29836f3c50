package org.traitdunion.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** The processes of one network: started one by one, watched from their first moment on, stopped together and in order. */
final class Parts {

    private static final Duration SERVICES_GRACE = Duration.ofMillis(4_500);
    private static final Duration SERVERS_GRACE = Duration.ofSeconds(4);

    private final Folders folders;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final CompletableFuture<Part> lost = new CompletableFuture<>();
    private boolean closed;

    Parts(Folders folders) {
        this.folders = folders;
    }

    /**
     * Starts the part and returns at once.
     *
     * @throws CannotStart when they were closed before
     */
    synchronized Part start(PartPlan plan) {
        if (closed) {
            throw new CannotStart("The network was stopped while it started.");
        }
        var part = new Part(plan, folders);
        parts.put(plan.name(), part);
        part.start();
        var _ = part.ended().thenAccept(this::ended);
        return part;
    }

    private void ended(Part part) {
        if (!closed()) {
            lost.complete(part);
        }
    }

    /** Completes with the first part whose process ended although nobody closed the parts. */
    CompletableFuture<Part> lost() {
        return lost;
    }

    /**
     * Returns when all tasks are done.
     *
     * @throws CannotStart as soon as one of them failed, or a part was lost
     */
    void startedBy(List<CompletableFuture<Void>> tasks) {
        var outcome = new CompletableFuture<Void>();
        var _ = CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).thenRun(() -> outcome.complete(null));
        tasks.forEach(task -> {
            var _ = task.exceptionally(failure -> {
                outcome.completeExceptionally(failure);
                return null;
            });
        });
        var _ = lost.thenAccept(part -> outcome.completeExceptionally(new CannotStart(part.obituary())));
        try {
            outcome.join();
        } catch (CompletionException failed) {
            throw CannotStart.because(failed);
        }
    }

    /** The part of that name. */
    synchronized Part get(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part of this network is called " + name + ".");
        }
        return part;
    }

    synchronized List<Part> all() {
        return List.copyOf(parts.values());
    }

    synchronized boolean closed() {
        return closed;
    }

    /** From now on nothing is started, and whatever ends is not missed. */
    synchronized void close() {
        closed = true;
        parts.values().forEach(Part::close);
    }

    /** Stops the services first, then what they stand on. */
    void stop() {
        Map<Boolean, List<Part>> groups =
                all().stream().collect(Collectors.partitioningBy(part -> Service.is(part.name())));
        stop(groups.getOrDefault(true, List.of()), SERVICES_GRACE);
        stop(groups.getOrDefault(false, List.of()), SERVERS_GRACE);
    }

    private static void stop(List<Part> parts, Duration grace) {
        var threads = parts.stream()
                .map(part -> Thread.startVirtualThread(() -> part.stop(grace)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                parts.forEach(Part::kill);
                Thread.currentThread().interrupt();
            }
        }
    }
}
