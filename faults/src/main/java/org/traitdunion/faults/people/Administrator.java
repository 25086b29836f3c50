package org.traitdunion.faults.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.local.people.Session;

/**
 * Admits a newcomer as soon as they ask, or after the curtain where that could not be before; then gives and takes roles,
 * suspends and reinstates them, several of it at once.
 */
public final class Administrator extends Actor {

    private static final List<String> ROLES = List.of("organiser", "moderator");

    private final Session newcomer;
    private final Set<String> given = new HashSet<>();
    private String version = "";
    private boolean admitted;

    public Administrator(Stage stage, Session me, long seed, Session newcomer) {
        super(stage, me, seed);
        this.newcomer = newcomer;
    }

    @Override
    public Void call() throws InterruptedException {
        var _ = super.call();
        if (version.isEmpty()) {
            ask();
        }
        if (!admitted && !version.isEmpty()) {
            admit();
        }
        return null;
    }

    @Override
    void act() throws InterruptedException {
        var _ = stage.think(random, 200, 1_200);
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
        var wishes = new ArrayList<Wish>();
        ROLES.forEach(role -> wishes.add(given.contains(role) == random.nextInt(100) < 80 ? take(role) : give(role)));
        int chance = random.nextInt(100);
        if (chance < 15) {
            wishes.add(Wish.put(
                    Kind.SUSPEND,
                    newcomer.memberId(),
                    "",
                    path("suspension"),
                    Map.of("reason", "Le temps d’en parler.")));
        } else if (chance < 45) {
            wishes.add(Wish.delete(Kind.REINSTATE, newcomer.memberId(), "", path("suspension")));
        }
        performTogether(wishes);
    }

    private Wish give(String role) {
        given.add(role);
        return Wish.put(Kind.GIVE_ROLE, newcomer.memberId(), role, path("roles/" + role), Map.of());
    }

    private Wish take(String role) {
        given.remove(role);
        return Wish.delete(Kind.TAKE_ROLE, newcomer.memberId(), role, path("roles/" + role));
    }

    private String path(String rest) {
        return "/api/members/" + newcomer.memberId() + "/" + rest;
    }
}
