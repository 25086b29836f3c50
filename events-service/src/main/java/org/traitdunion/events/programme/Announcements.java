package org.traitdunion.events.programme;

import org.springframework.stereotype.Component;
import org.traitdunion.events.registration.Rosterkeeping;

/** Brings to the roster what the event's versions say, in their order; again after a crash, and to no harm. */
@Component
class Announcements {

    private final CommunityEvents events;
    private final Rosterkeeping rosters;

    Announcements(CommunityEvents events, Rosterkeeping rosters) {
        this.events = events;
        this.rosters = rosters;
    }

    void tell(CommunityEvent event) {
        if (event.announcements().isEmpty()) {
            return;
        }
        event.announcements().forEach(announcement -> tell(event.id(), announcement));
        events.announced(event.id(), event.announcements().getLast().version());
    }

    private void tell(String eventId, Announcement what) {
        switch (what.subject()) {
            case PUBLICATION -> rosters.open(eventId, what.version(), what.occasion(), what.capacity());
            case CHANGE ->
                rosters.change(eventId, what.version(), what.occasion(), what.capacity(), what.changes(), what.at());
            case CANCELLATION -> rosters.cancel(eventId, what.version(), what.reason(), what.at());
        }
    }
}
