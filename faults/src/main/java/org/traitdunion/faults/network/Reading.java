package org.traitdunion.faults.network;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.traitdunion.faults.world.Notification;
import org.traitdunion.faults.world.Pending;
import org.traitdunion.faults.world.Room;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;
import org.traitdunion.local.people.Accounts;

/** Reads what there is of a meeting: from MongoDB, Kafka and Keycloak themselves, past all services. */
public final class Reading {

    /** A service whose clock goes wrong dates what it writes; nobody's is wrong by more. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(3);

    private static final Set<String> OUR_ROLES = Set.of("member", "organiser", "moderator");

    private final BrokenNetwork network;
    private final Tape tape;
    private final Accounts accounts;

    public Reading(BrokenNetwork network, Tape tape) {
        this.network = network;
        this.tape = tape;
        this.accounts = network.accounts();
    }

    /**
     * Reads all of it.
     *
     * @param signedOut who has no session any more
     * @throws RuntimeException when a part does not answer
     */
    public World of(Meeting meeting, List<String> signedOut) {
        var pending = new ArrayList<Pending>();
        Document event = find("events", "events", meeting.event()).orElseThrow();
        Document roster = find("events", "rosters", meeting.event()).orElseThrow();
        pending.add(pending("events", event));
        pending.add(pending("rosters", roster));
        List<Document> threads = List.of(
                find("forum", "threads", meeting.thread()).orElseThrow(),
                find("forum", "threads", meeting.event()).orElseThrow());
        threads.forEach(thread -> pending.add(pending("threads", thread)));
        List<Document> replies = of("forum", "replies", meeting.thread());
        replies.forEach(reply -> pending.add(pending("replies", reply)));
        List<Document> reports = of("forum", "reports", meeting.thread());
        reports.forEach(report -> pending.add(pending("reports", report)));
        Optional<Document> membership = find("members", "memberships", meeting.newcomer());
        membership.ifPresent(member -> pending.add(pending("memberships", member)));
        List<Notification> notifications = new ArrayList<>();
        notifications(meeting).forEach(one -> {
            notifications.add(Documents.notification(one));
            pending.add(pending("notifications", one));
        });
        tape.read();
        return new World(
                Documents.event(event),
                Documents.roster(roster),
                of("events", "seats", meeting.event()).stream()
                        .map(Documents::place)
                        .toList(),
                of("members", "attendances", meeting.event()).stream()
                        .map(Documents::place)
                        .toList(),
                threads.stream().map(Documents::thread).toList(),
                replies.stream().map(Documents::reply).toList(),
                reports.stream().map(Documents::report).toList(),
                room(meeting),
                meeting.newcomer(),
                Documents.member(membership),
                Map.of(
                        "events-service", Documents.copy(find("events", "members", meeting.newcomer())),
                        "forum-service", Documents.copy(find("forum", "members", meeting.newcomer()))),
                rolesAtKeycloak(meeting),
                facts(meeting, pending),
                notifications,
                pending,
                List.copyOf(tape.buried()),
                signedOut);
    }

    private Set<String> rolesAtKeycloak(Meeting meeting) {
        var roles = new TreeSet<>(accounts.roles(meeting.newcomer()));
        roles.retainAll(OUR_ROLES);
        return roles;
    }

    private Room room(Meeting meeting) {
        Document room = find("forum", "rooms", meeting.room()).orElseThrow();
        long counted = collection("forum", "threads").countDocuments(eq("roomId", meeting.room()));
        return new Room(meeting.room(), number(room, "threads"), counted);
    }

    /** What people were told of this meeting; the newcomer, whatever it is. */
    private List<Document> notifications(Meeting meeting) {
        var found = new ArrayList<Document>();
        var since = meeting.since().minus(WRONG_CLOCK);
        for (String member : meeting.people()) {
            collection("members", "notifications")
                    .find(and(eq("memberId", member), gte("at", since)))
                    .into(new ArrayList<>())
                    .stream()
                    .filter(one -> member.equals(meeting.newcomer()) || isOf(meeting, one))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isOf(Meeting meeting, Document notification) {
        String about = Documents.notification(notification).about();
        return about.equals(meeting.event()) || about.startsWith(meeting.thread());
    }

    private List<Told> facts(Meeting meeting, List<Pending> pending) {
        var documents = new HashSet<String>();
        pending.forEach(one -> documents.add(one.document()));
        return tape.facts().stream()
                .filter(fact ->
                        documents.contains(fact.document()) || fact.key().equals(meeting.event()))
                .toList();
    }

    private Optional<Document> find(String database, String collection, String id) {
        return Optional.ofNullable(
                collection(database, collection).find(eq("_id", id)).first());
    }

    /** Documents whose ids begin with another's: a range of the primary key. */
    private List<Document> of(String database, String collection, String id) {
        Bson range = and(gt("_id", id + ":"), lt("_id", id + ";"));
        return collection(database, collection).find(range).into(new ArrayList<>());
    }

    private MongoCollection<Document> collection(String database, String name) {
        return network.database(database).getCollection(name);
    }

    private static Pending pending(String collection, Document document) {
        List<?> waiting = document.getList("outbox", Document.class, List.of());
        return new Pending(collection + "/" + document.getString("_id"), number(document, "sequence"), waiting.size());
    }

    static long number(Document document, String name) {
        return Objects.requireNonNullElse(document.get(name, Number.class), 0).longValue();
    }
}
