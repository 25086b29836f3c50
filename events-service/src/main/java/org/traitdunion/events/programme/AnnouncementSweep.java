package org.traitdunion.events.programme;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.traitdunion.events.programme.CommunityEvent.Edit;
import org.traitdunion.events.registration.Rosterkeeping;
import org.traitdunion.kit.sweep.Sweeps;

/** Finishes what a crash left between an event and its roster. */
@Component
class AnnouncementSweep {

    private final CommunityEvents events;
    private final Announcements announcements;
    private final Rosterkeeping rosters;
    private final Clock clock;

    AnnouncementSweep(
            CommunityEvents events, Announcements announcements, Rosterkeeping rosters, Clock clock, Sweeps sweeps) {
        this.events = events;
        this.announcements = announcements;
        this.rosters = rosters;
        this.clock = clock;
        sweeps.every("capacities", Duration.ofSeconds(5), this::followRosters);
        sweeps.every("announcements", Duration.ofSeconds(5), this::tellRosters);
    }

    void followRosters() {
        Sweeps.each(
                rosters.unannouncedCapacities().entrySet(), changed -> follow(changed.getKey(), changed.getValue()));
    }

    void tellRosters() {
        Sweeps.each(events.unannounced(Sweeps.AT_ONCE), announcements::tell);
    }

    /** The roster leads: an event whose new capacity never came to be stored takes it over now. */
    private void follow(String eventId, int capacity) {
        var event = events.find(eventId).orElse(null);
        if (event != null
                && event.change(event.content().withCapacity(capacity), clock.instant())
                        instanceof Edit.Accepted edit) {
            events.store(event, edit);
        } else {
            rosters.announced(eventId, capacity);
        }
    }
}
