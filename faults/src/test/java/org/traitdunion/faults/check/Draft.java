package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.traitdunion.faults.history.History;
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
import org.traitdunion.faults.world.World;

/**
 * A history in which everything is as it should be, to be spoilt: of two seats ana and dan had one, cleo was promoted when dan
 * left, and eva waits; two replies, one hidden; a newcomer who was admitted and made organiser.
 */
final class Draft {

    Event event = new Event("e", "Visite", "Salle 1", false, 2, "e", 0);
    Roster roster = new Roster(true, 2, 0, 1, 0, List.of("ana", "cleo"));
    List<Place> seats = new ArrayList<>(List.of(
            new Place("ana", State.CONFIRMED),
            new Place("dan", State.NONE),
            new Place("cleo", State.CONFIRMED),
            new Place("eva", State.WAITING)));
    List<Place> attendances = new ArrayList<>(seats);
    List<Conversation> threads =
            new ArrayList<>(List.of(new Conversation("t", "Agendas", 2, 0), new Conversation("e", "Visite", 0, 0)));
    List<Reply> replies = new ArrayList<>(
            List.of(new Reply(1, "t:r1", "ana", "Mot r1", true), new Reply(2, "t:r2", "dan", "Mot r2", false)));
    List<Case> cases = new ArrayList<>(List.of(new Case(1, List.of("cleo"), List.of("Motif 1"), true)));
    Room room = new Room("salle", 1, 1);
    Member member = new Member(true, true, Set.of("organiser"));
    Map<String, Member> copies = Map.of("events-service", member, "forum-service", member);
    Set<String> keycloak = Set.of("member", "organiser");
    List<Told> facts = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>(List.of(
            new Notification("cleo", "SEAT_FROM_WAITING_LIST", "e"),
            new Notification("ana", "EVENT_CHANGED", "e"),
            new Notification("cleo", "EVENT_CHANGED", "e"),
            new Notification("ana", "REPLY_HIDDEN", "t:1"),
            new Notification("cleo", "REPORT_ANSWERED", "t:1"),
            new Notification("nina", "ADMITTED", ""),
            new Notification("nina", "ROLE_GIVEN", "organiser")));
    List<Pending> pending = new ArrayList<>(List.of(
            new Pending("rosters/e", 7, 0), new Pending("reports/t:1", 3, 0), new Pending("memberships/n", 2, 0)));
    List<String> buried = new ArrayList<>();
    List<String> signedOut = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();

    Draft() {
        seat(1, "events.seat-confirmed", "ana");
        seat(2, "events.seat-confirmed", "dan");
        seat(3, "events.seat-waitlisted", "cleo");
        seat(4, "events.seat-waitlisted", "eva");
        fact("events.facts", 5, "events.seat-withdrawn", "rosters/e", Map.of("memberId", "dan", "from", "seat"));
        seat(6, "events.seat-promoted", "cleo");
        fact("events.facts", 7, "events.change-announced", "rosters/e", Map.of("title", "Visite"));
        var reply = Map.of("threadId", "t", "number", "1", "authorId", "ana");
        fact("forum.facts", 1, "forum.reply-reported", "reports/t:1", reply);
        fact("forum.facts", 2, "forum.reply-hidden", "reports/t:1", reply);
        facts.add(new Told(
                "forum.facts", "answered", "forum.report-answered", "t", "reports/t:1", 3, reply, List.of("cleo")));
        fact("members.facts", 1, "members.member-admitted", "memberships/n", Map.of("memberId", "nina"));
        fact(
                "members.facts",
                2,
                "members.role-given",
                "memberships/n",
                Map.of("memberId", "nina", "role", "organiser"));
        fact("events.facts", 1, "events.event-published", "events/e", Map.of("title", "Visite", "capacity", "2"));
        fact("events.facts", 2, "events.event-changed", "events/e", Map.of("title", "Visite"));
        fact("forum.facts", 1, "forum.thread-opened", "threads/t", Map.of("threadId", "t"));
        fact("forum.facts", 1, "forum.thread-opened", "threads/e", Map.of("threadId", "e"));
        posted("1", "ana");
        posted("2", "dan");
        done("ana", Kind.TAKE_SEAT, "e", "", Map.of("state", "confirmed"));
        done("dan", Kind.TAKE_SEAT, "e", "", Map.of("state", "confirmed"));
        done("cleo", Kind.TAKE_SEAT, "e", "", Map.of("state", "waiting"));
        done("eva", Kind.TAKE_SEAT, "e", "", Map.of("state", "waiting"));
        done("dan", Kind.LEAVE_SEAT, "e", "", Map.of());
        done("ana", Kind.READ_EVENT, "e", "", Map.of("taken", "2", "capacity", "2"));
        done("omar", Kind.CHANGE_EVENT, "e", "Salle 1", Map.of("asked", "2"));
        done("ana", Kind.REPLY, "t", "r1", Map.of("number", "1"));
        done("dan", Kind.REPLY, "t", "r2", Map.of("number", "2"));
        done("cleo", Kind.REPORT, "t:1", "", Map.of());
        done("mia", Kind.HIDE, "t:1", "Motif 1", Map.of());
        done("adam", Kind.ADMIT, "nina", "", Map.of());
        done("adam", Kind.GIVE_ROLE, "nina", "organiser", Map.of());
    }

    private void posted(String number, String author) {
        fact(
                "forum.facts",
                1,
                "forum.reply-posted",
                "replies/t:" + number,
                Map.of("threadId", "t", "number", number, "authorId", author));
    }

    private void seat(long position, String type, String member) {
        fact("events.facts", position, type, "rosters/e", Map.of("memberId", member));
    }

    void fact(String topic, long position, String type, String document, Map<String, String> payload) {
        String id = document + "#" + position;
        facts.add(new Told(topic, id, type, "e", document, position, payload, List.of()));
    }

    void done(String client, Kind kind, String subject, String value, Map<String, String> told) {
        operations.add(new Operation(
                operations.size() + 1, client, kind, subject, value, Outcome.OK, false, 200, told, false, Set.of()));
    }

    void refused(String client, Kind kind, int status, String problem) {
        operations.add(new Operation(
                operations.size() + 1,
                client,
                kind,
                "e",
                "",
                Outcome.FAIL,
                false,
                status,
                Map.of("problem", problem),
                false,
                Set.of(new Refusal(status, problem))));
    }

    /** One of the two was answered well. */
    void pressedTwice(Refusal other) {
        spoil(
                Kind.REPLY,
                reply -> new Operation(
                        reply.number(),
                        reply.client(),
                        reply.kind(),
                        reply.subject(),
                        reply.value(),
                        reply.outcome(),
                        reply.doubtful(),
                        reply.status(),
                        reply.told(),
                        reply.broken(),
                        Set.of(other)));
    }

    void leaves(String client, Outcome outcome) {
        operations.add(new Operation(
                operations.size() + 1,
                client,
                Kind.LEAVE_SEAT,
                "e",
                "",
                outcome,
                outcome == Outcome.UNKNOWN,
                0,
                Map.of(),
                false,
                Set.of()));
    }

    /** Takes away the first fact of that type. */
    void silence(String type) {
        facts.stream().filter(fact -> fact.type().equals(type)).findFirst().ifPresent(facts::remove);
    }

    /** Changes the first operation of that kind. */
    void spoil(Kind kind, UnaryOperator<Operation> change) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i).kind() == kind) {
                operations.set(i, change.apply(operations.get(i)));
                return;
            }
        }
    }

    List<Violation> violations() {
        return Check.all(
                new History(operations),
                new World(
                        event,
                        roster,
                        seats,
                        attendances,
                        threads,
                        replies,
                        cases,
                        room,
                        "nina",
                        member,
                        copies,
                        keycloak,
                        facts,
                        notifications,
                        pending,
                        buried,
                        signedOut));
    }
}
