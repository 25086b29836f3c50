package org.traitdunion.events.registration;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.bson.Document;
import org.traitdunion.testkit.FactProbe;

/** Plays the published facts of one roster again, in their order, and compares each with the rules. */
final class SeatLedger {

    private final String eventId;
    private final int capacity;
    private final FactProbe probe;
    private final SequencedSet<String> seated = new LinkedHashSet<>();
    private final SequencedSet<String> queue = new LinkedHashSet<>();
    private final Set<String> everSeated = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private int promotions;

    private SeatLedger(String eventId, int capacity, FactProbe probe) {
        this.eventId = eventId;
        this.capacity = capacity;
        this.probe = probe;
    }

    static SeatLedger of(String eventId, int capacity, FactProbe facts) {
        return new SeatLedger(eventId, capacity, facts);
    }

    /** What breaks the rules, also where the seats in the database differ from what was told. */
    List<String> violations(MongoDatabase database) {
        var drained = new Document("_id", eventId).append("outbox.0", new Document("$exists", false));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.getCollection("rosters").countDocuments(drained) == 1);
        long position = 0;
        var known = new HashSet<String>();
        for (var fact : probe.all("events.facts")) {
            // At least once: two relays may tell the same fact, with the same id.
            if (fact.subject().equals(eventId) && fact.type().startsWith("events.seat-") && known.add(fact.id())) {
                check(fact.position() > position, "position " + fact.position() + " after " + position);
                position = fact.position();
                apply(fact.type(), fact.payload().get("memberId").asString());
            }
        }
        for (var seat : database.getCollection("seats").find(new Document("eventId", eventId))) {
            var member = seat.getString("memberId");
            var told = seated.contains(member) ? "CONFIRMED" : queue.contains(member) ? "WAITING" : "NONE";
            check(
                    told.equals(seat.getString("state")),
                    member + " was told " + told + ", is " + seat.getString("state"));
        }
        return violations;
    }

    /** How many came from the waiting list to a seat, as far as the facts were played. */
    int promotions() {
        return promotions;
    }

    /** Who had a seat at some time. */
    Set<String> everSeated() {
        return everSeated;
    }

    private void apply(String type, String member) {
        switch (type) {
            case "events.seat-confirmed" -> {
                check(seated.size() < capacity, "a seat too many for " + member);
                check(queue.isEmpty(), member + " overtook the queue");
                check(seated.add(member), "a second seat for " + member);
                everSeated.add(member);
            }
            case "events.seat-waitlisted" -> {
                check(!seated.contains(member), member + " waits with a seat");
                check(queue.add(member), member + " waits twice");
            }
            case "events.seat-promoted" -> {
                check(seated.size() < capacity, "a seat too many for " + member);
                check(!queue.isEmpty() && queue.getFirst().equals(member), member + " was not the first");
                queue.remove(member);
                seated.add(member);
                everSeated.add(member);
                promotions++;
            }
            case "events.seat-withdrawn" ->
                check(seated.remove(member) || queue.remove(member), member + " gave back nothing");
            default -> violations.add("unexpected " + type);
        }
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
