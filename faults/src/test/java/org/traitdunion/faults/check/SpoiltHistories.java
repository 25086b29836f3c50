package org.traitdunion.faults.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Outcome;
import org.traitdunion.faults.history.Refusal;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.Conversation;
import org.traitdunion.faults.world.Event;
import org.traitdunion.faults.world.Member;
import org.traitdunion.faults.world.Notification;
import org.traitdunion.faults.world.Pending;
import org.traitdunion.faults.world.Place;
import org.traitdunion.faults.world.Place.State;
import org.traitdunion.faults.world.Reply;
import org.traitdunion.faults.world.Room;
import org.traitdunion.faults.world.Roster;
import org.traitdunion.faults.world.Told;

/** Ways to spoil the good history, each with the check that is to find it. */
final class SpoiltHistories {

    private SpoiltHistories() {}

    static Stream<Arguments> all() {
        return Stream.of(
                found("no acknowledged seat lost", "the seat is gone", d -> {
                    d.seats.set(0, new Place("ana", State.NONE));
                }),
                found("no acknowledged seat lost", "who left has a seat", d -> {
                    d.seats.set(1, new Place("dan", State.CONFIRMED));
                }),
                found("no acknowledged seat lost", "a seat became a place in the queue", d -> {
                    d.seats.set(0, new Place("ana", State.WAITING));
                }),
                found("no acknowledged seat lost", "a seat was given and left no trace", d -> {
                    d.leaves("dan", Outcome.UNKNOWN);
                    d.done("dan", Kind.TAKE_SEAT, "e", "", Map.of("state", "waiting"));
                    d.leaves("dan", Outcome.UNKNOWN);
                }),
                found("no acknowledged word lost", "a restoration is gone", d -> {
                    d.done("mia", Kind.RESTORE, "t:1", "Motif 2", Map.of());
                }),
                found("no acknowledged word lost", "a reply is gone", d -> d.replies.removeLast()),
                found("no acknowledged word lost", "a reply has another number", d -> {
                    d.replies.set(1, new Reply(3, "t:r2", "dan", "Mot r2", false));
                }),
                found("no acknowledged word lost", "a report is gone", d -> {
                    d.cases.set(0, new Case(1, List.of(), List.of("Motif 1"), true));
                }),
                found("no acknowledged word lost", "a decision is gone", d -> {
                    d.cases.set(0, new Case(1, List.of("cleo"), List.of(), true));
                }),
                found("no acknowledged change lost", "the place is the old one", d -> {
                    d.event = new Event("e", "Visite", "Salle 0", false, 2, "e", 0);
                }),
                found("no acknowledged change lost", "the event goes on", d -> {
                    d.done("omar", Kind.CANCEL_EVENT, "e", "", Map.of());
                }),
                found("no acknowledged membership lost", "the admission is gone", d -> d.member = Member.UNKNOWN),
                found("no acknowledged membership lost", "the role is gone", d -> {
                    d.member = new Member(true, true, Set.of());
                }),
                found("no acknowledged membership lost", "suspended by nobody", d -> {
                    d.member = new Member(true, false, Set.of("organiser"));
                }),
                found("never oversold", "one seat too many at the end", d -> {
                    d.seats.set(1, new Place("dan", State.CONFIRMED));
                }),
                found("never oversold", "a negative rest", d -> {
                    d.roster = new Roster(true, 2, -1, 1, 0, List.of("ana", "cleo"));
                }),
                found("never oversold", "two seats for one", d -> {
                    d.roster = new Roster(true, 2, 0, 1, 0, List.of("ana", "ana"));
                }),
                found(
                        "never oversold",
                        "a page said so",
                        d -> d.spoil(Kind.READ_EVENT, read -> told(read, "taken", "3"))),
                found("never oversold", "too many on the way", d -> {
                    d.fact("events.facts", 8, "events.seat-confirmed", "rosters/e", Map.of("memberId", "zoe"));
                }),
                found("never oversold", "too many for what was refused", d -> {
                    d.fact("events.facts", 8, "events.seat-confirmed", "rosters/e", Map.of("memberId", "zoe"));
                    d.operations.add(new Operation(
                            99,
                            "omar",
                            Kind.CHANGE_EVENT,
                            "e",
                            "Salle 2",
                            Outcome.FAIL,
                            false,
                            409,
                            Map.of("asked", "3"),
                            false,
                            Set.of()));
                }),
                found("no seat empty while someone waits", "a free seat", d -> {
                    d.roster = new Roster(true, 3, 1, 1, 0, List.of("ana", "cleo"));
                }),
                found("no seat empty while someone waits", "an unsettled step", d -> {
                    d.roster = new Roster(true, 2, 0, 1, 1, List.of("ana", "cleo"));
                }),
                found("seats in the order of registration", "a jump of the queue", d -> {
                    d.fact("events.facts", 8, "events.seat-confirmed", "rosters/e", Map.of("memberId", "zoe"));
                }),
                found("seats in the order of registration", "the second was promoted", d -> {
                    d.fact("events.facts", 8, "events.seat-waitlisted", "rosters/e", Map.of("memberId", "zoe"));
                    d.fact("events.facts", 9, "events.seat-promoted", "rosters/e", Map.of("memberId", "zoe"));
                }),
                found("no effect twice", "a reply is there twice", d -> {
                    d.replies.add(new Reply(3, "t:r3", "dan", "Mot r2", false));
                }),
                found("no effect twice", "a report is there twice", d -> {
                    d.cases.set(0, new Case(1, List.of("cleo", "cleo"), List.of("Motif 1"), true));
                }),
                found("no effect twice", "a decision is there twice", d -> {
                    d.cases.set(0, new Case(1, List.of("cleo"), List.of("Motif 1", "Motif 1"), true));
                }),
                found("no effect twice", "a seat was given to a holder", d -> {
                    d.fact("events.facts", 8, "events.seat-confirmed", "rosters/e", Map.of("memberId", "ana"));
                }),
                found("no effect twice", "a change was announced twice", d -> {
                    d.fact("events.facts", 8, "events.change-announced", "rosters/e", Map.of("title", "Visite"));
                }),
                found("no effect twice", "a cancellation was announced twice", d -> {
                    cancel(d);
                    d.fact("events.facts", 9, "events.cancellation-announced", "rosters/e", Map.of());
                }),
                found("no effect twice", "an event was called off twice", d -> {
                    cancel(d);
                    d.fact("events.facts", 4, "events.event-cancelled", "events/e", Map.of());
                }),
                found("no effect twice", "somebody was admitted twice", d -> again(d, "members.member-admitted", "")),
                found("no effect twice", "a role was given twice", d -> again(d, "members.role-given", "organiser")),
                found("no effect twice", "a role was taken that was not given", d -> {
                    again(d, "members.role-taken", "moderator");
                }),
                found("no effect twice", "somebody active was reinstated", d -> {
                    again(d, "members.member-reinstated", "");
                }),
                found("no effect twice", "somebody was suspended twice", d -> {
                    again(d, "members.member-suspended", "");
                    d.fact("members.facts", 4, "members.member-suspended", "memberships/n", Map.of("memberId", "nina"));
                }),
                found("facts whole and in order", "one never arrived", d -> d.facts.removeFirst()),
                found("facts whole and in order", "one waits", d -> d.pending.set(0, new Pending("rosters/e", 7, 1))),
                found("facts whole and in order", "a later one was first", d -> d.facts.addLast(d.facts.removeFirst())),
                found("facts whole and in order", "one position, two facts", d -> {
                    var first = d.facts.getFirst();
                    d.facts.add(new Told(
                            first.topic(), "other", first.type(), "e", first.document(), 1, Map.of(), List.of()));
                }),
                found("nothing done untold", "a report without its fact", d -> {
                    d.cases.set(0, new Case(1, List.of("cleo", "eva"), List.of("Motif 1"), true));
                }),
                found("nothing done untold", "a decision without its fact", d -> {
                    d.cases.set(0, new Case(1, List.of("cleo"), List.of("Motif 1", "Motif 2"), true));
                }),
                found("nothing done untold", "a reply without its fact", d -> d.silence("forum.reply-posted")),
                found("nothing done untold", "a thread without its fact", d -> d.silence("forum.thread-opened")),
                found("nothing done untold", "an event without its fact", d -> d.silence("events.event-published")),
                found("nothing done untold", "a change of the event without its fact", d -> {
                    d.event = new Event("e", "Visite, salle 1", "Salle 1", false, 2, "e", 0);
                }),
                found("nothing done untold", "a cancellation without its fact", d -> {
                    d.event = new Event("e", "Visite", "Salle 1", true, 2, "e", 0);
                }),
                found("nothing done untold", "a change that was not announced", d -> {
                    d.silence("events.change-announced");
                }),
                found("nothing done untold", "a cancellation that was not announced", d -> {
                    cancel(d);
                    d.silence("events.cancellation-announced");
                }),
                found("nothing done untold", "an announcement that waits", d -> {
                    d.event = new Event("e", "Visite", "Salle 1", false, 2, "e", 1);
                }),
                found("nothing done untold", "a role without its fact", d -> {
                    d.member = new Member(true, true, Set.of("organiser", "moderator"));
                }),
                found("nothing done untold", "a suspension without its fact", d -> {
                    d.member = new Member(true, false, Set.of("organiser"));
                }),
                found("facts whole and in order", "one was given up", d -> d.buried.add("events.facts.forum.dlt")),
                found("counters and read models equal a recount", "who waits is miscounted", d -> {
                    d.roster = new Roster(true, 2, 0, 2, 0, List.of("ana", "cleo"));
                }),
                found("counters and read models equal a recount", "an attendance is old", d -> {
                    d.attendances.set(3, new Place("eva", State.NONE));
                }),
                found("counters and read models equal a recount", "a seat without its fact", d -> {
                    d.seats.add(new Place("zoe", State.WAITING));
                }),
                found("counters and read models equal a recount", "a cancelled event goes on giving seats", d -> {
                    cancel(d);
                    d.roster = new Roster(true, 2, 0, 1, 0, List.of("ana", "cleo"));
                }),
                found("counters and read models equal a recount", "seats are closed for no reason", d -> {
                    d.roster = new Roster(false, 2, 0, 1, 0, List.of("ana", "cleo"));
                }),
                found("counters and read models equal a recount", "replies are miscounted", d -> {
                    d.threads.set(0, new Conversation("t", "Agendas", 3, 0));
                }),
                found("counters and read models equal a recount", "an old title", d -> {
                    d.threads.set(1, new Conversation("e", "Visite, salle 0", 0, 0));
                }),
                found("counters and read models equal a recount", "threads are miscounted", d -> {
                    d.room = new Room("salle", 2, 1);
                }),
                found("counters and read models equal a recount", "a hidden reply is shown", d -> {
                    d.replies.set(0, new Reply(1, "t:r1", "ana", "Mot r1", false));
                }),
                found("counters and read models equal a recount", "a copy is old", d -> {
                    d.copies = Map.of("events-service", d.member, "forum-service", Member.UNKNOWN);
                }),
                found("counters and read models equal a recount", "Keycloak has not heard", d -> {
                    d.keycloak = Set.of("member");
                }),
                found("each notification exactly once", "one is missing", d -> d.notifications.removeFirst()),
                found("each notification exactly once", "one came twice", d -> {
                    d.notifications.add(d.notifications.getFirst());
                }),
                found("each notification exactly once", "one was told to a stranger", d -> {
                    d.notifications.add(new Notification("dan", "EVENT_CHANGED", "e"));
                }),
                found("nobody refused who may", "a reply was forbidden", d -> {
                    d.refused("ana", Kind.REPLY, 403, "urn:traitdunion:problem:forbidden");
                }),
                found("nobody refused who may", "the address of a seat was unknown", d -> {
                    d.refused("eva", Kind.TAKE_SEAT, 404, "urn:traitdunion:problem:not-found");
                }),
                found("nobody refused who may", "an attempt met an internal error", d -> {
                    d.operations.add(new Operation(
                            99, "ana", Kind.READ_EVENT, "e", "", Outcome.OK, true, 200, Map.of(), true, Set.of()));
                }),
                found("nobody refused who may", "one of two presses was forbidden", d -> {
                    d.pressedTwice(new Refusal(403, "urn:traitdunion:problem:forbidden"));
                }),
                found("everybody is answered once all is whole", "somebody never was", d -> {
                    d.operations.add(new Operation(
                            99,
                            "ana",
                            Kind.READ_EVENT,
                            "e",
                            "",
                            Outcome.UNKNOWN,
                            true,
                            503,
                            Map.of(),
                            false,
                            Set.of()));
                }),
                found("no session dead that should live", "one of two presses was told to sign in", d -> {
                    d.pressedTwice(new Refusal(401, ""));
                }),
                found("no session dead that should live", "somebody is signed out", d -> d.signedOut.add("ana")),
                found("no session dead that should live", "somebody was told to sign in", d -> {
                    d.operations.add(new Operation(
                            99,
                            "ana",
                            Kind.READ_EVENT,
                            "e",
                            "",
                            Outcome.FAIL,
                            false,
                            401,
                            Map.of(),
                            false,
                            Set.of(new Refusal(401, ""))));
                }));
    }

    private static Arguments found(String check, String what, Consumer<Draft> spoil) {
        return Arguments.of(check, what, spoil);
    }

    /** As it should be, for once. */
    static void cancel(Draft d) {
        d.event = new Event("e", "Visite", "Salle 1", true, 2, "e", 0);
        d.roster = new Roster(false, 2, 0, 1, 0, List.of("ana", "cleo"));
        d.fact("events.facts", 3, "events.event-cancelled", "events/e", Map.of());
        d.fact("events.facts", 8, "events.cancellation-announced", "rosters/e", Map.of());
        List.of("ana", "cleo", "eva")
                .forEach(one -> d.notifications.add(new Notification(one, "EVENT_CANCELLED", "e")));
        d.pending.set(0, new Pending("rosters/e", 8, 0));
    }

    /** The next fact of the newcomer's. */
    private static void again(Draft d, String type, String role) {
        d.fact("members.facts", 3, type, "memberships/n", Map.of("memberId", "nina", "role", role));
    }

    private static Operation told(Operation operation, String name, String value) {
        var told = new HashMap<>(operation.told());
        told.put(name, value);
        return new Operation(
                operation.number(),
                operation.client(),
                operation.kind(),
                operation.subject(),
                operation.value(),
                operation.outcome(),
                operation.doubtful(),
                operation.status(),
                told,
                false,
                operation.refusals());
    }
}
