package org.traitdunion.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.traitdunion.events.programme.EventMother;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.Tokens;
import tools.jackson.databind.JsonNode;

/** The people of a scenario, as members-service tells of them, and what they do over HTTP. */
public final class Community {

    private final Api api;
    private final Tokens tokens;
    private final FactProbe facts;

    public Community(Api api, Tokens tokens, FactProbe facts) {
        this.api = api;
        this.tokens = tokens;
        this.facts = facts;
    }

    /** Somebody with a token. */
    public record Somebody(String id, String token) {}

    public Somebody applicant(String name) {
        var id = UUID.randomUUID().toString();
        return new Somebody(id, tokens.of(id).named(name).token());
    }

    public Somebody member(String name) {
        return admitted(applicant(name), name, List.of("member"));
    }

    public Somebody organiser(String name) {
        return admitted(applicant(name), name, List.of("member", "organiser"));
    }

    public Somebody moderator(String name) {
        return admitted(applicant(name), name, List.of("member", "moderator"));
    }

    private Somebody admitted(Somebody person, String name, List<String> roles) {
        tell(person, 1, name, "active", roles);
        facts.awaitStanding(person.id());
        return person;
    }

    /** A record of the directory. */
    public void tell(Somebody person, long position, String name, String standing, List<String> roles) {
        facts.publish(
                "members.directory",
                person.id(),
                "members.directory",
                position,
                Map.of(
                        "memberId",
                        person.id(),
                        "name",
                        name,
                        "companyId",
                        "aurore",
                        "companyName",
                        "Aurore Énergies",
                        "site",
                        "Lyon",
                        "job",
                        "Assistante de direction",
                        "standing",
                        standing,
                        "roles",
                        roles,
                        "version",
                        position));
    }

    /** What an organiser sends to write that event. */
    public static Map<String, Object> body(EventMother event) {
        return Map.of(
                "kind", "seminar",
                "title", event.title(),
                "description", event.description(),
                "place", event.place(),
                "startsAt", event.startsAt().toString(),
                "endsAt", event.endsAt().toString(),
                "zone", "Europe/Paris",
                "capacity", event.capacity(),
                "sessions",
                        event.sessions().stream()
                                .map(session -> Map.of(
                                        "id", session.id(),
                                        "title", session.title(),
                                        "description", session.description(),
                                        "startsAt", session.startsAt().toString(),
                                        "endsAt", session.endsAt().toString()))
                                .toList());
    }

    /** Writes a draft and returns its id. */
    public String draft(Somebody organiser, EventMother event) {
        var id = Ids.next();
        api.as(organiser.token()).put("/api/events/" + id, body(event)).expect(200);
        return id;
    }

    /** Publishes an event and returns its id. */
    public String published(Somebody organiser, EventMother event) {
        var id = draft(organiser, event);
        api.as(organiser.token())
                .put("/api/events/" + id + "/publication", Map.of())
                .expect(200);
        return id;
    }

    public JsonNode take(Somebody member, String eventId) {
        return api.as(member.token())
                .put("/api/events/" + eventId + "/seat", Map.of())
                .expect(200)
                .json();
    }

    public void withdraw(Somebody member, String eventId) {
        api.as(member.token()).delete("/api/events/" + eventId + "/seat").expect(204);
    }

    public JsonNode show(Somebody reader, String eventId) {
        return api.as(reader.token()).get("/api/events/" + eventId).expect(200).json();
    }

    /** Changes the event on its present version. */
    public JsonNode change(Somebody organiser, String eventId, EventMother next) {
        var version = show(organiser, eventId).get("version").asLong();
        return api.as(organiser.token())
                .header("If-Match", "\"" + version + "\"")
                .put("/api/events/" + eventId, body(next))
                .expect(200)
                .json();
    }

    public void cancel(Somebody organiser, String eventId, String reason) {
        api.as(organiser.token())
                .put("/api/events/" + eventId + "/cancellation", Map.of("reason", reason))
                .expect(200);
    }
}
