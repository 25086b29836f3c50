package org.traitdunion.kit.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Small writes that may go to the database in one command (group commit): those that are asked for while a group is being
 * written are the next group. A single write goes at once; in a crowd many share one round trip and one commit.
 *
 * @param <W> what is asked for
 */
public final class GroupedWrites<W> {

    /** So many go together; the rest is the next group. */
    static final int MOST = 200;

    private final Consumer<List<W>> write;
    private final Queue<Asked<W>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();

    /** @param write carries out a group; it is never run twice at a time, and what it throws is told to the whole group */
    public GroupedWrites(Consumer<List<W>> write) {
        this.write = write;
    }

    private record Asked<W>(W what, CompletableFuture<Void> done) {}

    /** Has these written, and waits for it; throws what the database throws. */
    public void now(List<W> what) {
        try {
            CompletableFuture.allOf(what.stream().map(this::soon).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /** Has this written soon. Completes when its group was, or with what went wrong. */
    public CompletableFuture<Void> soon(W what) {
        var asked = new Asked<>(what, new CompletableFuture<Void>());
        waiting.add(asked);
        if (unwritten.getAndIncrement() == 0) {
            Thread.ofVirtual().name("grouped-writes").start(this::writeAll);
        }
        return asked.done();
    }

    private void writeAll() {
        int written;
        do {
            var group = next();
            write(group);
            written = group.size();
        } while (unwritten.addAndGet(-written) > 0);
    }

    private List<Asked<W>> next() {
        var group = new ArrayList<Asked<W>>();
        for (var asked = waiting.poll(); asked != null; asked = group.size() < MOST ? waiting.poll() : null) {
            group.add(asked);
        }
        return group;
    }

    private void write(List<Asked<W>> group) {
        try {
            write.accept(group.stream().map(Asked::what).toList());
            group.forEach(asked -> asked.done().complete(null));
        } catch (RuntimeException | Error failure) {
            group.forEach(asked -> asked.done().completeExceptionally(failure));
        }
    }
}
