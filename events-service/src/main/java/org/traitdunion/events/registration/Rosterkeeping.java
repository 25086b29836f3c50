package org.traitdunion.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.traitdunion.events.published.Change;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * What the programme tells the roster of an event. Everything may be told again; what an earlier version of the event
 * says is not told after a later one.
 */
@Service
public class Rosterkeeping {

    /** A capacity that its event has not announced for so long was changed by somebody who then fell over. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Rosters rosters;
    private final Settling settling;
    private final Clock clock;

    Rosterkeeping(Rosters rosters, Settling settling, Clock clock) {
        this.rosters = rosters;
        this.settling = settling;
        this.clock = clock;
    }

    /** Opens registration for an event that was published. */
    public void open(String eventId, long eventVersion, Occasion occasion, int capacity) {
        rosters.open(Roster.opened(eventId, occasion, capacity, eventVersion));
    }

    /** Adds the seats that the event now has, and tells those who have one, after every seat that was given before. */
    public void change(
            String eventId, long eventVersion, Occasion occasion, int capacity, List<Change> changes, Instant at) {
        grow(eventId, eventVersion, capacity);
        rosters.announce(eventId, eventVersion, capacity, new Step.Changed(Ids.next(), occasion, changes, at));
        settleAll(eventId);
    }

    private void grow(String eventId, long eventVersion, int capacity) {
        var roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
        while (roster.open() && roster.eventVersion() < eventVersion && roster.capacity() < capacity) {
            rosters.grow(eventId, eventVersion, roster.capacity(), capacity, clock.instant());
            settleAll(eventId);
            roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
        }
    }

    /** Closes registration for good and tells everybody concerned. */
    public void cancel(String eventId, long eventVersion, String reason, Instant at) {
        rosters.announce(eventId, eventVersion, new Step.Cancelled(Ids.next(), reason, at));
        settleAll(eventId);
    }

    /**
     * Makes an event smaller, or as large again as it was. The roster leads: its capacity is the truth, the event follows
     * and announces it.
     */
    public Resizing resize(String eventId, int capacity) {
        for (int attempt = 0; attempt < 100; attempt++) {
            settleAll(eventId);
            var roster = rosters.find(eventId).orElseThrow(Refusal::notFound);
            if (roster.capacity() == capacity) {
                return Resizing.DONE;
            }
            if (!roster.open()) {
                return Resizing.CLOSED;
            }
            if (capacity < roster.taken()) {
                return Resizing.BELOW_TAKEN;
            }
            if (rosters.resize(eventId, roster.capacity(), capacity, clock.instant())
                    .isPresent()) {
                settleAll(eventId);
                return Resizing.DONE;
            }
        }
        throw Refusal.unavailable();
    }

    /** Capacities, by event, that a crash kept from being announced. */
    public Map<String, Integer> unannouncedCapacities() {
        return rosters.unannouncedCapacities(clock.instant().minus(PATIENCE), Sweeps.AT_ONCE).stream()
                .collect(Collectors.toMap(Roster::id, Roster::capacity));
    }

    /** Nothing is to be announced about that capacity. */
    public void announced(String eventId, int capacity) {
        rosters.announced(eventId, capacity);
    }

    private void settleAll(String eventId) {
        settling.settle(eventId, Long.MAX_VALUE);
    }
}
