package org.traitdunion.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.traitdunion.bench.Size;

/** The events of a community: their rosters, and the seats of those who signed in. */
final class Programme {

    private static final int HOLDERS = 10;
    private static final int DAYS_OF_EVENTS = 90;

    private final Patterns patterns;
    private final Instant now;
    private final Store store;

    /** Where documents are written, many at a time. */
    interface Store {
        Batches batches(String database, String collection, long all);
    }

    Programme(Patterns patterns, Instant now, Store store) {
        this.patterns = patterns;
        this.now = now;
        this.store = store;
    }

    /** Writes all of it, and returns the ids of the events. */
    List<String> fill(Size size, List<String> known) {
        var ids = new ArrayList<String>();
        try (var events = store.batches("events", "events", size.events());
                var rosters = store.batches("events", "rosters", size.events());
                var seats = store.batches("events", "seats", (long) size.events() * HOLDERS)) {
            for (int i = 0; i < size.events(); i++) {
                String id = Multiplication.id("event", i);
                ids.add(id);
                Date starts = Date.from(now.plus(Duration.ofHours(24L + i % (DAYS_OF_EVENTS * 24))));
                Date ends = Date.from(starts.toInstant().plus(Duration.ofHours(2)));
                List<String> holders = holders(i, known);
                events.add(Copy.of(patterns.event())
                        .with(Map.of(
                                "_id", id,
                                "content.title", "Rencontre numéro " + i,
                                "content.startsAt", starts,
                                "content.endsAt", ends,
                                "threadId", id))
                        .document());
                rosters.add(roster(id, i, starts, ends, holders));
                for (int seat = 0; seat < holders.size(); seat++) {
                    seats.add(seat(id, holders.get(seat), seat + 1L, starts, ends));
                }
            }
        }
        return ids;
    }

    private Document roster(String id, int i, Date starts, Date ends, List<String> holders) {
        int capacity = patterns.roster().getInteger("capacity");
        return Copy.of(patterns.roster())
                .with(Map.of(
                        "_id",
                        id,
                        "occasion.title",
                        "Rencontre numéro " + i,
                        "occasion.startsAt",
                        starts,
                        "occasion.endsAt",
                        ends,
                        "holders",
                        holders,
                        "free",
                        Math.max(0, capacity - holders.size()),
                        "waiting",
                        0,
                        "settled",
                        (long) holders.size()))
                .document();
    }

    private Document seat(String event, String member, long step, Date starts, Date ends) {
        return Copy.of(patterns.seat())
                .with(Map.of(
                        "_id", event + ":" + member,
                        "eventId", event,
                        "memberId", member,
                        "step", step,
                        "ticket", step,
                        "startsAt", starts,
                        "endsAt", ends))
                .document();
    }

    /** The signed-in people in turn, so that each has something to come at home; no more than there are seats. */
    private List<String> holders(int event, List<String> known) {
        int seats = Math.min(HOLDERS, patterns.roster().getInteger("capacity"));
        return IntStream.range(0, Math.min(seats, known.size()))
                .mapToObj(i -> known.get((event * HOLDERS + i) % known.size()))
                .distinct()
                .toList();
    }
}
