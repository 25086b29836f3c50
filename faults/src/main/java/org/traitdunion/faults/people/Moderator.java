package org.traitdunion.faults.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.local.people.Session;
import tools.jackson.databind.JsonNode;

/** Decides about replies that were reported, each time with a reason of its own, and takes some hidings back. */
public final class Moderator extends Actor {

    public Moderator(Stage stage, Session me, long seed) {
        super(stage, me, seed);
    }

    @Override
    void act() throws InterruptedException {
        var _ = stage.think(random, 200, 900);
        if (stage.reported().isEmpty() || !stage.open()) {
            return;
        }
        long number = stage.reported().get(random.nextInt(stage.reported().size()));
        if (random.nextInt(100) < 20) {
            restore(number);
        } else {
            decide(number);
        }
    }

    private void decide(long number) throws InterruptedException {
        String id = stage.meeting().thread() + ":" + number;
        @Nullable JsonNode report = stage.gateway().read(me, "/api/reports/" + id);
        if (report == null || !report.path("state").asString().equals("open")) {
            return;
        }
        boolean hides = random.nextInt(100) < 60;
        String reason = "Motif " + id();
        Map<String, String> decision = hides
                ? Map.of("outcome", "hide", "rule", "situations", "reason", reason)
                : Map.of("outcome", "keep", "reason", reason);
        var _ = perform(
                Wish.put(hides ? Kind.HIDE : Kind.KEEP, id, reason, "/api/reports/" + id + "/decision", decision)
                        .matching(report.path("version").asString()));
    }

    private void restore(long number) throws InterruptedException {
        String thread = stage.meeting().thread();
        String reason = "Motif " + id();
        var _ = perform(Wish.put(
                Kind.RESTORE,
                thread + ":" + number,
                reason,
                "/api/threads/" + thread + "/replies/" + number + "/restoration",
                Map.of("reason", reason)));
    }
}
