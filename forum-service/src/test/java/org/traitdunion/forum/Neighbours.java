package org.traitdunion.forum;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.Tokens;

/** Plays members-service and events-service, and lets people speak to the forum. */
public final class Neighbours {

    private final FactProbe facts;
    private final Tokens tokens;
    private final Api api;
    private final Map<String, Integer> positions = new HashMap<>();

    public Neighbours(FactProbe facts, Tokens tokens, Api api) {
        this.facts = facts;
        this.tokens = tokens;
        this.api = api;
    }

    /** A member of the network, and the token that they show. */
    public record Person(String id, String name, String company, String token) {}

    /** Admits somebody to the network and waits until the forum knows. */
    public Person member(String name, String company, String... roles) {
        String id = Ids.next();
        tell(id, name, company, "active", roles);
        facts.awaitStanding(id);
        return new Person(id, name, company, tokens.of(id).named(name).token());
    }

    public void tell(String id, String name, String company, String standing, String... roles) {
        int position = positions.merge(id, 1, Integer::sum);
        facts.publish(
                "members.directory",
                id,
                "members.directory",
                position,
                Map.of(
                        "memberId", id,
                        "name", name,
                        "companyId", company.toLowerCase(Locale.ROOT),
                        "companyName", company,
                        "site", "Lyon",
                        "job", "Assistante de direction",
                        "standing", standing,
                        "roles",
                                Stream.concat(Stream.of("member"), Stream.of(roles))
                                        .toList(),
                        "version", position));
    }

    public void publishEvent(String eventId, String title, String organiserId, long position) {
        facts.publish(
                "events.facts",
                eventId,
                "events.event-published",
                position,
                Map.of(
                        "eventId", eventId,
                        "title", title,
                        "kind", "seminar",
                        "place", "Lyon",
                        "startsAt", "2026-12-01T09:00:00Z",
                        "endsAt", "2026-12-01T12:00:00Z",
                        "zone", "Europe/Paris",
                        "capacity", 2,
                        "organiserId", organiserId));
    }

    public void changeEvent(String eventId, String title, long position) {
        facts.publish(
                "events.facts",
                eventId,
                "events.event-changed",
                position,
                Map.of(
                        "eventId",
                        eventId,
                        "title",
                        title,
                        "changes",
                        List.of(Map.of("field", "title", "before", "", "after", title))));
    }

    /** A room of the network, or of the moderator's company. */
    public String room(Person moderator, String audience) {
        String id = "salle-" + Ids.next().substring(24);
        Map<String, Object> heard = new HashMap<>(Map.of("kind", audience));
        if (audience.equals("company")) {
            heard.put("companyId", moderator.company().toLowerCase(Locale.ROOT));
        }
        api.as(moderator.token())
                .put(
                        "/api/rooms/" + id,
                        Map.of("name", "Organisation", "description", "S’entraider", "audience", heard))
                .expect(200);
        return id;
    }

    public String thread(Person author, String roomId) {
        String id = Ids.next();
        api.as(author.token()).put("/api/threads/" + id, opening(roomId)).expect(200);
        return id;
    }

    /** What opens the thread of these scenarios in a room. */
    public static Map<String, Object> opening(String roomId) {
        return Map.of("roomId", roomId, "title", "Deux directeurs, un agenda", "body", "Une **règle** ?");
    }

    /** Returns the number of the new reply. */
    public long reply(Person author, String threadId, String body) {
        return api.as(author.token())
                .put("/api/threads/" + threadId + "/replies/" + Ids.next(), Map.of("body", body))
                .expect(200)
                .json()
                .get("number")
                .asLong();
    }

    public String report(Person reporter, String threadId, long number) {
        return api.as(reporter.token())
                .put(
                        "/api/threads/" + threadId + "/replies/" + number + "/report",
                        Map.of("rule", "situations", "note", "On la reconnaît."))
                .expect(200)
                .json()
                .get("reportId")
                .asString();
    }
}
