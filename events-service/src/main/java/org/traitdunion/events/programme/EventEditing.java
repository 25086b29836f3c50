package org.traitdunion.events.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.traitdunion.events.programme.CommunityEvent.Edit;
import org.traitdunion.events.programme.CommunityEvent.Reason;
import org.traitdunion.events.programme.CommunityEvent.State;
import org.traitdunion.events.registration.Rosterkeeping;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.version.IfMatch;

/** What organisers do with their events. Whatever is repeated changes nothing and answers the same. */
@Service
public class EventEditing {

    /** How often others may be faster before an edit is given up. */
    private static final int MOST_ATTEMPTS = 20;

    private final CommunityEvents events;
    private final Announcements announcements;
    private final Rosterkeeping rosters;
    private final Clock clock;

    EventEditing(CommunityEvents events, Announcements announcements, Rosterkeeping rosters, Clock clock) {
        this.events = events;
        this.announcements = announcements;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * Drafts an event, or changes it on the version that the organiser read.
     *
     * @throws Refusal stale, precondition-required, event-closed, event-in-the-past, capacity-below-taken, not-your-event or
     *     not-found
     */
    public CommunityEvent write(String id, String organiserId, EventContent content, IfMatch ifMatch) {
        var found = events.find(id);
        if (found.isEmpty() && ifMatch.isPresent()) {
            throw Refusal.stale();
        }
        var draft = CommunityEvent.draft(id, organiserId, content);
        if (found.isEmpty() && events.add(draft)) {
            return draft;
        }
        var event = found.isPresent() ? own(found.get(), organiserId) : own(id, organiserId);
        return switch (event.change(content, clock.instant())) {
            case Edit.Unchanged() -> event;
            case Edit.Refused(var reason) -> throw refusal(reason);
            case Edit.Accepted edit -> {
                ifMatch.require(event.version());
                announcements.tell(event);
                yield event.state() == State.PUBLISHED
                                && content.capacity() < event.content().capacity()
                        ? shrink(event, edit, content.capacity())
                        : store(event, edit).orElseThrow(Refusal::stale);
            }
        };
    }

    /**
     * The roster decides whether so many seats can go, and gives none of them away from then on; if the event was changed
     * meanwhile they come back. More seats come with the announcement of the stored event, so that an edit that is refused
     * seats nobody.
     */
    private CommunityEvent shrink(CommunityEvent event, Edit.Accepted edit, int capacity) {
        switch (rosters.resize(event.id(), capacity)) {
            case BELOW_TAKEN -> throw refusal(Reason.CAPACITY_BELOW_TAKEN);
            case CLOSED -> throw refusal(Reason.EVENT_CLOSED);
            case DONE -> {
                // The event follows.
            }
        }
        var stored = store(event, edit);
        if (stored.isEmpty()) {
            events.find(event.id())
                    .ifPresent(now -> rosters.resize(now.id(), now.content().capacity()));
        }
        return stored.orElseThrow(Refusal::stale);
    }

    /**
     * Lets everybody see the event, and opens registration.
     *
     * @throws Refusal stale, event-in-the-past, event-closed, not-your-event or not-found
     */
    public CommunityEvent publish(String id, String organiserId, IfMatch ifMatch) {
        return decide(id, organiserId, ifMatch, CommunityEvent::publish);
    }

    /**
     * Calls the event off for good.
     *
     * @throws Refusal stale, event-not-published, event-closed, not-your-event or not-found
     */
    public CommunityEvent cancel(String id, String organiserId, String reason, IfMatch ifMatch) {
        return decide(id, organiserId, ifMatch, (event, now) -> event.cancel(reason, now));
    }

    /**
     * Deletes a draft; what does not exist is deleted already.
     *
     * @throws Refusal stale, event-published, not-your-event or not-found
     */
    public void deleteDraft(String id, String organiserId, IfMatch ifMatch) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var found = events.find(id);
            if (found.isEmpty()) {
                return;
            }
            var event = own(found.get(), organiserId);
            if (event.state() != State.DRAFT) {
                throw refusal(Reason.EVENT_PUBLISHED);
            }
            ifMatch.check(event.version());
            if (events.delete(event)) {
                return;
            }
        }
        throw Refusal.unavailable();
    }

    private interface Decision {
        Edit on(CommunityEvent event, Instant now);
    }

    private CommunityEvent decide(String id, String organiserId, IfMatch ifMatch, Decision decision) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var event = own(id, organiserId);
            switch (decision.on(event, clock.instant())) {
                case Edit.Unchanged() -> {
                    announcements.tell(event);
                    return event;
                }
                case Edit.Refused(var reason) -> throw refusal(reason);
                case Edit.Accepted edit -> {
                    ifMatch.check(event.version());
                    var stored = store(event, edit);
                    if (stored.isPresent()) {
                        return stored.get();
                    }
                }
            }
        }
        throw Refusal.unavailable();
    }

    private Optional<CommunityEvent> store(CommunityEvent event, Edit.Accepted edit) {
        var stored = events.store(event, edit);
        stored.ifPresent(announcements::tell);
        return stored;
    }

    private CommunityEvent own(String id, String organiserId) {
        return own(events.find(id).orElseThrow(Refusal::notFound), organiserId);
    }

    private static CommunityEvent own(CommunityEvent event, String organiserId) {
        if (!event.visibleTo(organiserId)) {
            throw Refusal.notFound();
        }
        if (!event.organiserId().equals(organiserId)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "not-your-event");
        }
        return event;
    }

    private static Refusal refusal(Reason reason) {
        return Refusal.conflict(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
