package org.traitdunion.faults.people;

import java.util.List;
import java.util.Map;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.local.people.Session;

/** Admits a newcomer as soon as they ask, gives and takes roles, suspends and reinstates them. */
public final class Administrator extends Actor {

    private static final List<String> ROLES = List.of("organiser", "moderator");

    private final Session newcomer;
    private String version = "";
    private boolean admitted;

    public Administrator(Stage stage, Session me, long seed, Session newcomer) {
        super(stage, me, seed);
        this.newcomer = newcomer;
    }

    @Override
    void act() throws InterruptedException {
        stage.think(random, 200, 1_200);
        if (!stage.open()) {
            return;
        }
        if (version.isEmpty()) {
            ask();
        } else if (!admitted) {
            admit();
        } else {
            administer();
        }
    }

    private void ask() throws InterruptedException {
        Operation asked = perform(
                newcomer,
                Wish.put(
                                Kind.ASK,
                                newcomer.memberId(),
                                "",
                                "/api/me/application",
                                Map.of(
                                        "companyId", stage.meeting().company(),
                                        "site", "Nantes",
                                        "job", "Assistante",
                                        "charterVersion", "2026-1"))
                        .telling("version", "/version"));
        version = asked.told().getOrDefault("version", "");
    }

    private void admit() throws InterruptedException {
        String member = newcomer.memberId();
        Operation done = perform(Wish.put(
                        Kind.ADMIT,
                        member,
                        "",
                        "/api/applications/" + member + "/decision",
                        Map.of("decision", "admit"))
                .matching(version));
        admitted = done.ok();
    }

    private void administer() throws InterruptedException {
        String member = newcomer.memberId();
        String path = "/api/members/" + member;
        String role = ROLES.get(random.nextInt(ROLES.size()));
        var _ = perform(
                switch (random.nextInt(4)) {
                    case 0 -> Wish.put(Kind.GIVE_ROLE, member, role, path + "/roles/" + role, Map.of());
                    case 1 -> Wish.delete(Kind.TAKE_ROLE, member, role, path + "/roles/" + role);
                    case 2 ->
                        Wish.put(
                                Kind.SUSPEND,
                                member,
                                "",
                                path + "/suspension",
                                Map.of("reason", "Le temps d’en parler."));
                    default -> Wish.delete(Kind.REINSTATE, member, "", path + "/suspension");
                });
    }
}
