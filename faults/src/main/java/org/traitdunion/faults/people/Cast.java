package org.traitdunion.faults.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.traitdunion.local.people.Accounts;
import org.traitdunion.local.people.Session;
import org.traitdunion.local.people.SignIn;
import tools.jackson.databind.JsonNode;

/** The people of all histories of one network: signed in, admitted, known to every service, with their roles. */
public record Cast(
        String company,
        String room,
        Session administrator,
        Session organiser,
        Session moderator,
        List<Session> members) {

    /** So many members there are; a history needs some of them. */
    public static final int MEMBERS = 12;

    /** Brings them together in a network that has nobody yet. */
    public static Cast assemble(Accounts accounts, SignIn signIn, Gateway gateway) throws InterruptedException {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        String company = "papier-" + tag;
        Session administrator = enter(accounts, signIn, "agnes-" + tag, "admin");
        gateway.must(administrator, "/api/companies/" + company, Map.of("name", "Papier " + tag), "");
        var people = new ArrayList<Session>();
        for (int number = 0; number < MEMBERS + 2; number++) {
            Session person = enter(accounts, signIn, "membre-" + number + "-" + tag);
            admit(gateway, administrator, person, company);
            people.add(person);
        }
        Session organiser = people.removeFirst();
        Session moderator = people.removeFirst();
        give(gateway, administrator, organiser, "organiser");
        give(gateway, administrator, moderator, "moderator");
        for (Session person : people) {
            known(gateway, person, "/api/events?limit=1");
            known(gateway, person, "/api/rooms?limit=1");
        }
        known(gateway, organiser, "/api/events/drafts");
        known(gateway, moderator, "/api/reports?state=open");
        String room = "salle-" + tag;
        gateway.must(
                moderator,
                "/api/rooms/" + room,
                Map.of("name", "Salle " + tag, "description", "", "audience", Map.of("kind", "network")),
                "");
        return new Cast(company, room, administrator, organiser, moderator, List.copyOf(people));
    }

    /** Somebody new, with an account and a session. */
    public static Session enter(Accounts accounts, SignIn signIn, String username, String... roles) {
        String id = accounts.open(username, "Camille", "Récit", roles);
        return signIn.of(id, username, Accounts.PASSWORD);
    }

    private static void admit(Gateway gateway, Session administrator, Session person, String company)
            throws InterruptedException {
        JsonNode asked = gateway.must(
                person,
                "/api/me/application",
                Map.of("companyId", company, "site", "Nantes", "job", "Assistante", "charterVersion", "2026-1"),
                "");
        gateway.must(
                administrator,
                "/api/applications/" + person.memberId() + "/decision",
                Map.of("decision", "admit"),
                "\"" + asked.path("version").asString() + "\"");
    }

    private static void give(Gateway gateway, Session administrator, Session person, String role)
            throws InterruptedException {
        gateway.must(administrator, "/api/members/" + person.memberId() + "/roles/" + role, Map.of(), "");
    }

    private static void known(Gateway gateway, Session person, String path) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (gateway.read(person, path) == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(path + " does not open for a member");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
