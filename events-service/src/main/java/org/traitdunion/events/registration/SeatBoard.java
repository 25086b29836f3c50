package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How full events are, and where the reader stands: in three queries, however many events. */
@Service
public class SeatBoard {

    private final Rosters rosters;
    private final Seats seats;

    SeatBoard(Rosters rosters, Seats seats) {
        this.rosters = rosters;
        this.seats = seats;
    }

    /**
     * How full an event is.
     *
     * @param taken seats that somebody holds
     */
    public record Counts(int capacity, int taken, int waiting) {}

    /**
     * Where one member stands.
     *
     * @param rank 1 for whoever gets the next seat; null unless waiting
     * @param since when the present state began; null without one
     */
    public record Mine(
            Seat.State state,
            @Nullable Integer rank,
            @Nullable Instant since,
            boolean fromWaitingList) {
        public static final Mine NONE = new Mine(Seat.State.NONE, null, null, false);
    }

    public record Entry(Counts counts, Mine mine) {}

    /** An entry for each of the events whose registration was opened, by event. */
    public Map<String, Entry> of(String memberId, Collection<String> eventIds) {
        var places = seats.ofMember(memberId, eventIds);
        var ranks = seats.ranks(places.values().stream().filter(Seat::waits).toList());
        var entries = new HashMap<String, Entry>();
        for (var roster : rosters.find(eventIds)) {
            entries.put(
                    roster.id(),
                    new Entry(
                            new Counts(roster.capacity(), roster.taken(), roster.waiting()),
                            mine(places.get(roster.id()), ranks.get(roster.id()))));
        }
        return entries;
    }

    private static Mine mine(@Nullable Seat seat, @Nullable Integer rank) {
        return seat == null || !seat.live()
                ? Mine.NONE
                : new Mine(seat.state(), rank, seat.since(), seat.fromWaitingList());
    }
}
