package org.traitdunion.forum.thread;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * Finishes what opening a thread and posting a reply begin: each step may be repeated, by the request itself, by the next one
 * that meets the thread, or by the sweep after a crash.
 */
@Component
class Arrivals {

    private static final int AT_ONCE = 200;

    private final Threads threads;
    private final Replies replies;
    private final Rooms rooms;

    Arrivals(Threads threads, Replies replies, Rooms rooms, Sweeps sweeps) {
        this.threads = threads;
        this.replies = replies;
        this.rooms = rooms;
        sweeps.every("arrivals", Duration.ofSeconds(10), this::sweep);
    }

    void finish(ForumThread thread) {
        for (int i = 0; i < thread.arriving().size(); i++) {
            finish(thread, thread.arriving().get(i).replyId(), thread.arrivals().get(i));
        }
    }

    /** The reply gets its document before it leaves the thread: at any moment one of the two has it. */
    void finish(ForumThread thread, String replyId, Reply reply) {
        replies.add(reply);
        rooms.touch(thread.roomId(), reply.at());
        threads.arrived(thread.id(), replyId);
    }

    void count(ForumThread thread) {
        rooms.count(thread.roomId(), thread.id(), thread.openedAt());
        threads.counted(thread.id());
    }

    private void sweep() {
        threads.uncounted(AT_ONCE).forEach(this::count);
        threads.withArrivals(AT_ONCE).forEach(this::finish);
    }
}
