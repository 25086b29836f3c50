package org.traitdunion.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.check.Check;
import org.traitdunion.faults.check.Violation;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.nemesis.Nemesis;
import org.traitdunion.faults.nemesis.Plan;
import org.traitdunion.faults.network.Meeting;
import org.traitdunion.faults.network.Reading;
import org.traitdunion.faults.people.Administrator;
import org.traitdunion.faults.people.Attendee;
import org.traitdunion.faults.people.Cast;
import org.traitdunion.faults.people.Moderator;
import org.traitdunion.faults.people.Organiser;
import org.traitdunion.faults.people.Stage;
import org.traitdunion.faults.people.Visit;
import org.traitdunion.faults.people.Watch;
import org.traitdunion.faults.people.Writer;
import org.traitdunion.faults.report.Result;
import org.traitdunion.local.people.Session;

/**
 * One history: an event and a thread of its own, people, faults, healing, and the checks, which must hold at the latest
 * half a minute after everything is undone and every part does its work again.
 */
final class Performance {

    /** What the network has to be whole again, once nothing is broken any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Whoever is not answered by then stops asking, so that the checks still have time. */
    private static final Duration LAST_CALL = Duration.ofSeconds(15);

    private static final Duration LAST_FAULT_BITES = Duration.ofMillis(1_500);
    /** People go on for so long at most, for whom a part has to come back first. */
    private static final Duration LONGEST_ENCORE = Duration.ofSeconds(25);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Troupe troupe;
    private final long seed;
    private final Random random;

    /** @param seed all that is random follows from it */
    Performance(Troupe troupe, long seed) {
        this.troupe = troupe;
        this.seed = seed;
        this.random = new Random(seed);
    }

    Result perform(Path file) throws InterruptedException {
        List<Session> attendees = troupe.cast().members().subList(0, random.nextInt(6, Cast.MEMBERS + 1));
        int capacity = capacity(attendees.size());
        Session newcomer = troupe.newcomer(
                "nouvelle-" + seed + "-" + UUID.randomUUID().toString().substring(0, 8));
        Meeting meeting = meeting(attendees, newcomer);
        try (var journal = new Journal(file)) {
            journal.note("begin", Map.of("seed", seed, "event", meeting.event(), "thread", meeting.thread()));
            open(meeting, capacity, attendees.getFirst());
            var nemesis = new Nemesis(troupe.network(), journal);
            var watch = new Watch(
                    troupe.gateway(),
                    troupe.cast().organiser(),
                    troupe.network().doors());
            Duration returning;
            Duration healing;
            List<Violation> violations;
            try (watch;
                    var threads = Executors.newVirtualThreadPerTaskExecutor();
                    var stage = new Stage(meeting, troupe.gateway(), journal)) {
                List<Future<Void>> acting = actors(stage, attendees, newcomer, capacity).stream()
                        .map(threads::submit)
                        .toList();
                nemesis.strike(Plan.of(seed, troupe.network().links()));
                Thread.sleep(LAST_FAULT_BITES);
                nemesis.awaitMeetings(LONGEST_ENCORE);
                stage.dropCurtain();
                journal.note("healing", Map.of());
                long begun = System.nanoTime();
                nemesis.heal();
                long healed = System.nanoTime();
                returning = Duration.ofNanos(healed - begun);
                journal.note("healed", Map.of());
                finish(threads, acting, stage, healed);
                violations = new ArrayList<>(settle(meeting, newcomer, journal, healed));
                healing = Duration.ofNanos(System.nanoTime() - healed);
            }
            nemesis.notBack().forEach(sentence -> violations.add(new Violation("every part comes back", sentence)));
            violations.forEach(
                    one -> journal.note("violation", Map.of("check", one.check(), "sentence", one.sentence())));
            return new Result(
                    seed,
                    file,
                    nemesis.struck(),
                    nemesis.impossible(),
                    journal.history(),
                    violations,
                    returning,
                    healing,
                    watch.longest());
        }
    }

    /** Where there is often one seat left, more than one wants it; where there are few, they wait. */
    private int capacity(int people) {
        return random.nextInt(2, people * 2 / 3 + 1);
    }

    private Meeting meeting(List<Session> attendees, Session newcomer) {
        var people = new ArrayList<>(attendees.stream().map(Session::memberId).toList());
        people.add(newcomer.memberId());
        return new Meeting(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                troupe.cast().room(),
                troupe.cast().company(),
                newcomer.memberId(),
                Instant.now(),
                people);
    }

    private void open(Meeting meeting, int capacity, Session author) throws InterruptedException {
        troupe.tape().rewind();
        var gateway = troupe.gateway();
        Session organiser = troupe.cast().organiser();
        String event = "/api/events/" + meeting.event();
        gateway.must(organiser, event, Visit.at("Visite", "Salle 0", capacity), "");
        gateway.must(organiser, event + "/publication", Map.of(), "");
        gateway.must(
                author,
                "/api/threads/" + meeting.thread(),
                Map.of("roomId", meeting.room(), "title", "Tenir deux agendas", "body", "Comment faites-vous ?"),
                "");
    }

    private List<Callable<Void>> actors(Stage stage, List<Session> attendees, Session newcomer, int capacity) {
        var cast = troupe.cast();
        var actors = new ArrayList<Callable<Void>>();
        for (Session attendee : attendees) {
            actors.add(new Attendee(stage, attendee, random.nextLong()));
            actors.add(new Writer(stage, attendee, random.nextLong()));
        }
        actors.add(new Organiser(stage, cast.organiser(), random.nextLong(), capacity));
        actors.add(new Moderator(stage, cast.moderator(), random.nextLong()));
        actors.add(new Administrator(stage, cast.administrator(), random.nextLong(), newcomer));
        return actors;
    }

    private static void finish(ExecutorService threads, List<Future<Void>> acting, Stage stage, long healed)
            throws InterruptedException {
        threads.shutdown();
        long left = LAST_CALL.toNanos() - (System.nanoTime() - healed);
        if (!threads.awaitTermination(left, TimeUnit.NANOSECONDS)) {
            stage.giveUp();
        }
        for (Future<Void> actor : acting) {
            try {
                actor.get();
            } catch (ExecutionException fell) {
                throw new IllegalStateException("Somebody fell off the stage.", fell);
            }
        }
    }

    /** Looks until everything holds, or the time is over; what does not hold then. */
    private List<Violation> settle(Meeting meeting, Session newcomer, Journal journal, long healed)
            throws InterruptedException {
        var reading = new Reading(troupe.network(), troupe.tape());
        History history = journal.history();
        List<Violation> violations = look(reading, meeting, newcomer, history);
        while (!violations.isEmpty() && System.nanoTime() - healed < PATIENCE.toNanos()) {
            Thread.sleep(BETWEEN_LOOKS);
            violations = look(reading, meeting, newcomer, history);
        }
        return violations;
    }

    /** Who is at the end of the facts is asked first: what comes twice after a look was not seen by it. */
    private List<Violation> look(Reading reading, Meeting meeting, Session newcomer, History history) {
        try {
            var violations = new ArrayList<Violation>();
            troupe.network()
                    .away()
                    .forEach(one -> violations.add(new Violation("every part comes back", one + " is away")));
            troupe.backlog().unheard().forEach(one -> violations.add(new Violation("every fact is heard", one)));
            violations.addAll(Check.all(history, reading.of(meeting, troupe.signedOut(newcomer))));
            return violations;
        } catch (RuntimeException silent) {
            return List.of(new Violation("everything can be read", String.valueOf(silent)));
        }
    }
}
