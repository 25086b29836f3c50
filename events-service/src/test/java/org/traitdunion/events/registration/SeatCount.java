package org.traitdunion.events.registration;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Compares roster and seats of one event, for which more people asked than there are seats, with the rules. */
final class SeatCount {

    private final List<String> violations = new ArrayList<>();

    private SeatCount() {}

    /** What breaks the rules now, as sentences; empty when nothing does. */
    static List<String> violations(String eventId, int capacity, MongoDatabase database) {
        var roster = database.getCollection("rosters")
                .find(new Document("_id", eventId))
                .first();
        if (roster == null) {
            return List.of("the roster is lost");
        }
        var seats = database.getCollection("seats")
                .find(new Document("eventId", eventId))
                .into(new ArrayList<>());
        var count = new SeatCount();
        count.compare(roster, capacity, in(seats, "CONFIRMED"), in(seats, "WAITING"));
        return count.violations;
    }

    private void compare(Document roster, int capacity, List<Document> confirmed, List<Document> waiting) {
        var holders = roster.getList("holders", String.class, List.of());
        int free = roster.getInteger("free");
        check(roster.getList("steps", Document.class).isEmpty(), "steps are left");
        check(holders.size() == capacity, holders.size() + " seats are given of " + capacity);
        check(confirmed.size() <= capacity, "more seats than places: " + confirmed.size());
        check(free == capacity - holders.size(), "free is " + free + " with " + holders.size() + " holders");
        check(holders.stream().distinct().count() == holders.size(), "somebody holds two seats");
        var held = confirmed.stream()
                .map(seat -> seat.getString("memberId"))
                .sorted()
                .toList();
        check(held.equals(holders.stream().sorted().toList()), "seats and holders differ");
        check(
                roster.getInteger("waiting") == waiting.size(),
                "waiting is " + roster.getInteger("waiting") + ", not " + waiting.size());
        check(free == 0 || waiting.isEmpty(), free + " seats empty while " + waiting.size() + " wait");
        long lastSeated = confirmed.stream()
                .mapToLong(seat -> seat.getLong("ticket"))
                .max()
                .orElse(0);
        long firstWaiting =
                waiting.stream().mapToLong(seat -> seat.getLong("ticket")).min().orElse(Long.MAX_VALUE);
        check(lastSeated < firstWaiting, "ticket " + firstWaiting + " waits, " + lastSeated + " is seated");
    }

    private static List<Document> in(List<Document> seats, String state) {
        return seats.stream()
                .filter(seat -> state.equals(seat.getString("state")))
                .toList();
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
