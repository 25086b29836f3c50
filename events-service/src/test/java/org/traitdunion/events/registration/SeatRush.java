package org.traitdunion.events.registration;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * Many people who want few seats, at once, on two instances: they register, register twice, withdraw, come back. What
 * comes out is compared with the rules.
 */
final class SeatRush {

    private static final Duration IN_A_WEEK = Duration.ofDays(7);

    private final String eventId = Ids.next();
    private final Repositories reliable;
    private final MongoDatabase database;
    private final Sweeps sweeps;
    private final Clock clock;
    private final int capacity;

    /** One instance's way to the data. */
    record Repositories(Rosters rosters, Seats seats) {}

    SeatRush(Repositories reliable, MongoDatabase database, Sweeps sweeps, Clock clock, int capacity) {
        this.reliable = reliable;
        this.database = database;
        this.sweeps = sweeps;
        this.clock = clock;
        this.capacity = capacity;
        var start = clock.instant().plus(IN_A_WEEK);
        new Rosterkeeping(reliable.rosters(), settling(reliable), clock)
                .open(
                        eventId,
                        1,
                        new Occasion(
                                EventKind.SEMINAR,
                                "Une matinée à deux réseaux",
                                "Lyon",
                                start,
                                start.plus(Duration.ofHours(3)),
                                "Europe/Paris",
                                "organiser"),
                        capacity);
    }

    String eventId() {
        return eventId;
    }

    /** Lets the people loose; {@code ways} are the two instances' ways to the data. */
    void run(List<Repositories> ways, int people, int threads, long seed) {
        var instances = ways.stream()
                .map(way -> new SeatRegistration(way.rosters(), way.seats(), settling(way), clock))
                .toList();
        var random = new Random(seed);
        var wishes = new ArrayList<Callable<Boolean>>();
        for (int round = 0; round < 3; round++) {
            for (int person = 0; person < people; person++) {
                var member = "member-" + person;
                if (round == 0 || random.nextInt(10) < 2) {
                    wishes.add(() -> instances.getFirst().take(eventId, member) != null);
                }
                if (random.nextInt(10) < 2) {
                    wishes.add(() -> instances.getLast().take(eventId, member) != null);
                }
                if (round > 0 && random.nextInt(10) < 3) {
                    wishes.add(() -> instances.getFirst().withdraw(eventId, member) != null);
                }
                if (round > 0 && random.nextInt(10) < 1) {
                    wishes.add(() -> instances.getLast().withdraw(eventId, member) != null);
                }
            }
        }
        // Near neighbours change places: the order stays roughly that of the rounds, doubles meet each other.
        for (int i = 0; i + 40 < wishes.size(); i += 40) {
            Collections.shuffle(wishes.subList(i, i + 40), random);
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var wish : pool.invokeAll(wishes)) {
                try {
                    wish.get();
                } catch (ExecutionException failure) {
                    boolean expected =
                            failure.getCause() instanceof Unreliable.Crash || failure.getCause() instanceof Refusal;
                    if (!expected) {
                        throw new AssertionError(failure.getCause());
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** A process that crashes no more finishes what the others left. */
    void recover() {
        settling(reliable).sweep();
    }

    /** What breaks the rules now, as sentences; empty when nothing does. */
    List<String> violations() {
        var faults = new ArrayList<String>();
        var roster = database.getCollection("rosters")
                .find(new Document("_id", eventId))
                .first();
        if (roster == null) {
            return List.of("the roster is lost");
        }
        var holders = roster.getList("holders", String.class, List.of());
        var seats = database.getCollection("seats")
                .find(new Document("eventId", eventId))
                .into(new ArrayList<>());
        var confirmed = seats.stream()
                .filter(seat -> "CONFIRMED".equals(seat.getString("state")))
                .toList();
        var waiting = seats.stream()
                .filter(seat -> "WAITING".equals(seat.getString("state")))
                .toList();
        int free = roster.getInteger("free");
        check(faults, roster.getList("steps", Document.class).isEmpty(), "steps are left");
        check(faults, holders.size() <= capacity, "oversold: " + holders.size());
        check(faults, confirmed.size() <= capacity, "more seats than places: " + confirmed.size());
        check(faults, free == capacity - holders.size(), "free is " + free + " with " + holders.size() + " holders");
        check(faults, holders.stream().distinct().count() == holders.size(), "somebody holds two seats");
        var held = confirmed.stream()
                .map(seat -> seat.getString("memberId"))
                .sorted()
                .toList();
        check(faults, held.equals(holders.stream().sorted().toList()), "seats and holders differ");
        check(
                faults,
                roster.getInteger("waiting") == waiting.size(),
                "waiting is " + roster.getInteger("waiting") + ", not " + waiting.size());
        check(faults, free == 0 || waiting.isEmpty(), free + " seats empty while " + waiting.size() + " wait");
        long lastSeated = confirmed.stream()
                .mapToLong(seat -> seat.getLong("ticket"))
                .max()
                .orElse(0);
        long firstWaiting =
                waiting.stream().mapToLong(seat -> seat.getLong("ticket")).min().orElse(Long.MAX_VALUE);
        check(faults, lastSeated < firstWaiting, "ticket " + firstWaiting + " waits, " + lastSeated + " is seated");
        return faults;
    }

    private static void check(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private Settling settling(Repositories way) {
        return new Settling(way.rosters(), way.seats(), clock, sweeps);
    }
}
