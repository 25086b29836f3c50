package org.traitdunion.forum.thread;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.kit.mongo.GroupedWrites;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * Finishes what opening a thread and posting a reply begin: each step may be repeated, by the request itself, by the next one
 * that meets the thread, or by the sweep after a crash.
 *
 * <p>A reply that has its document can be read. That its room is lively and its arrival is over is written a moment later,
 * for many replies together, and nobody waits for it.
 */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Threads threads;
    private final Replies replies;
    private final Rooms rooms;
    private final GroupedWrites<Arrived> arrived = new GroupedWrites<>(this::settle);

    /** A reply that has its document. */
    private record Arrived(String threadId, String roomId, String replyId, Instant at) {}

    Arrivals(Threads threads, Replies replies, Rooms rooms, Sweeps sweeps) {
        this.threads = threads;
        this.replies = replies;
        this.rooms = rooms;
        sweeps.every("new-threads", Duration.ofSeconds(10), this::countAll);
        sweeps.every("arrivals", Duration.ofSeconds(10), this::finishAll);
    }

    /** Returns when none of the arrivals that this reading of the thread shows is left. */
    void finish(ForumThread thread) {
        List<Reply> arrivals = thread.arrivals();
        List<Arrived> done = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            done.add(written(thread, thread.arriving().get(i).replyId(), arrivals.get(i)));
        }
        arrived.now(done);
    }

    /** Returns when the reply can be read. */
    void finish(ForumThread thread, String replyId, Reply reply) {
        var _ = arrived.soon(written(thread, replyId, reply)).exceptionally(failure -> {
            log.info("Arrivals are left to the sweep: {}", failure.toString());
            return null;
        });
    }

    /** The reply gets its document before it leaves the thread: at any moment one of the two has it. */
    private Arrived written(ForumThread thread, String replyId, Reply reply) {
        replies.add(reply);
        return new Arrived(thread.id(), thread.roomId(), replyId, reply.at());
    }

    private void settle(List<Arrived> group) {
        rooms.touch(group.stream().collect(toMap(Arrived::roomId, Arrived::at, (a, b) -> a.isAfter(b) ? a : b)));
        threads.arrived(group.stream().collect(groupingBy(Arrived::threadId, mapping(Arrived::replyId, toList()))));
    }

    void count(ForumThread thread) {
        rooms.count(thread.roomId(), thread.id(), thread.openedAt());
        threads.counted(thread.id());
    }

    private void countAll() {
        Sweeps.each(threads.uncounted(Sweeps.AT_ONCE), this::count);
    }

    private void finishAll() {
        Sweeps.each(threads.withArrivals(Sweeps.AT_ONCE), this::finish);
    }
}
