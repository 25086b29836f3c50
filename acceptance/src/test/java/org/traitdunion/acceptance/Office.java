package org.traitdunion.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.traitdunion.local.people.Accounts;

/** A company of its own for one story, with an administrator who admits whom the story needs. */
final class Office {

    /** Members-service waits a little for the others and answers; on a busy machine they learn of it after that. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(30);

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "maison-" + tag;
    private final RunningNetwork network;
    private final Person administrator;

    private Office(RunningNetwork network) {
        this.network = network;
        network.accounts().open(username("admin"), "Paul", "Hamon", "admin");
        administrator = Person.signedIn(network.address(), username("admin"), Accounts.PASSWORD);
        administrator
                .put("/api/companies/" + company, Map.of("name", "Maison " + tag))
                .is(200);
    }

    static Office open(RunningNetwork network) {
        return new Office(network);
    }

    String username(String name) {
        return name + "-" + tag;
    }

    /** Somebody who asked, was admitted and got these roles; every service knows of it. */
    Person member(String name, String... roles) {
        network.accounts().open(username(name), name, "Récit");
        return admit(username(name), "Nantes", "Assistante", roles);
    }

    /** The same for somebody who has an account already. */
    Person admit(String username, String site, String job, String... roles) {
        Person person = Person.signedIn(network.address(), username, Accounts.PASSWORD);
        String id = decideUpon(person, site, job, Map.of("decision", "admit"));
        for (String role : roles) {
            administrator.put("/api/members/" + id + "/roles/" + role).is(200);
        }
        List<String> given = List.of(roles);
        String events = given.contains("organiser") ? "/api/events/drafts" : "/api/events";
        String forum = given.contains("moderator") ? "/api/reports?state=open" : "/api/rooms";
        for (String path : List.of(events, forum)) {
            await().atMost(KNOWN_EVERYWHERE)
                    .untilAsserted(() -> person.get(path).is(200));
        }
        return person;
    }

    /** Somebody who asks, and is refused. */
    void refuse(String name, String reason) {
        network.accounts().open(username(name), name, "Récit");
        Person person = Person.signedIn(network.address(), username(name), Accounts.PASSWORD);
        decideUpon(person, "Nantes", "Assistante", Map.of("decision", "refuse", "reason", reason));
    }

    /** Asks in the person's name, and answers; the person's identifier. */
    private String decideUpon(Person person, String site, String job, Map<String, String> decision) {
        String id = person.get("/api/me").is(200).text("/id");
        person.put(
                        "/api/me/application",
                        Map.of("companyId", company, "site", site, "job", job, "charterVersion", "2026-1"))
                .is(200);
        String version = person.get("/api/me").is(200).text("/application/version");
        administrator
                .put("/api/applications/" + id + "/decision", decision, "If-Match", "\"" + version + "\"")
                .is(200);
        return id;
    }

    void suspend(Person member, String reason) {
        String id = member.get("/api/me").is(200).text("/id");
        administrator
                .put("/api/members/" + id + "/suspension", Map.of("reason", reason))
                .is(200);
    }
}
