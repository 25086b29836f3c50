package org.traitdunion.forum.thread;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.traitdunion.forum.room.EventsRoom;
import org.traitdunion.forum.room.Room;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** Threads are opened by members in a room that they can see, and by themselves when an event is published. */
@Service
public class Opening {

    private final Threads threads;
    private final Rooms rooms;
    private final EventsRoom eventsRoom;
    private final Arrivals arrivals;
    private final Clock clock;

    Opening(Threads threads, Rooms rooms, EventsRoom eventsRoom, Arrivals arrivals, Clock clock) {
        this.threads = threads;
        this.rooms = rooms;
        this.eventsRoom = eventsRoom;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    public ForumThread open(OpenThread opening, Caller author) {
        Optional<ForumThread> existing = threads.find(opening.id());
        if (existing.isPresent()) {
            return same(existing.get(), opening, author);
        }
        Room room = rooms.visible(opening.roomId(), author);
        ForumThread thread = ForumThread.opened(opening, room.audience(), author.id(), clock.instant());
        if (!threads.add(thread)) {
            return open(opening, author);
        }
        arrivals.count(thread);
        return thread;
    }

    private ForumThread same(ForumThread existing, OpenThread opening, Caller author) {
        if (!existing.audience().admits(author.companyId())) {
            throw Refusal.notFound();
        }
        if (!existing.isWhat(opening, author.id())) {
            throw Refusal.conflict("thread-exists");
        }
        return existing;
    }

    /**
     * Opens the thread of a published event, unless it is open. It has the event's id, or, if a member was quicker and took that
     * for a thread of their own, the next id made from it.
     */
    public void openFor(EventTitle event, String organiserId, Instant publishedAt) {
        eventsRoom.open();
        String id = event.eventId();
        while (true) {
            ForumThread thread = ForumThread.ofEvent(id, event, organiserId, publishedAt);
            if (threads.add(thread)) {
                arrivals.count(thread);
                return;
            }
            if (isThreadOf(id, event.eventId())) {
                return;
            }
            id = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Lets the thread of an event show its newer title; an event without a thread gets it with that title later. */
    public void retitle(EventTitle event) {
        threads.retitle(event);
    }

    private boolean isThreadOf(String id, String eventId) {
        return threads.find(id)
                .filter(thread -> eventId.equals(thread.eventId()))
                .isPresent();
    }
}
