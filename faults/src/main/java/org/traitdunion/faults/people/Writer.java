package org.traitdunion.faults.people;

import java.util.List;
import java.util.Map;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.local.people.Session;

/** A member at another page at the same time: replies, and reports what others said. */
public final class Writer extends Actor {

    public Writer(Stage stage, Session me, long seed) {
        super(stage, me, seed);
    }

    @Override
    void act() throws InterruptedException {
        if (random.nextInt(100) < 65) {
            reply();
        } else {
            report();
        }
        var _ = stage.think(random, 100, 600);
    }

    private void reply() throws InterruptedException {
        String thread = stage.meeting().thread();
        String id = id();
        Operation done = perform(Wish.put(
                        Kind.REPLY,
                        thread,
                        id,
                        "/api/threads/" + thread + "/replies/" + id,
                        Map.of("body", "Mot " + id))
                .telling("number", "/number"));
        if (done.ok()) {
            stage.posted().add(new Stage.Posted(Long.parseLong(done.told().get("number")), me.memberId()));
        }
    }

    private void report() throws InterruptedException {
        List<Stage.Posted> others = stage.posted().stream()
                .filter(posted -> !posted.author().equals(me.memberId()))
                .toList();
        if (others.isEmpty()) {
            reply();
            return;
        }
        long number = others.get(random.nextInt(others.size())).number();
        String thread = stage.meeting().thread();
        Operation done = perform(Wish.put(
                Kind.REPORT,
                thread + ":" + number,
                "",
                "/api/threads/" + thread + "/replies/" + number + "/report",
                Map.of("rule", "situations", "note", "")));
        if (done.ok()) {
            stage.reported().add(number);
        }
    }
}
