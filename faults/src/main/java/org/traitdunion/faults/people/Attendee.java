package org.traitdunion.faults.people;

import java.util.List;
import java.util.Map;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.local.people.Session;

/** A member who takes and leaves a seat, replies, and reports what others said. At the beginning everybody wants a seat. */
public final class Attendee extends Actor {

    private boolean arrived;

    public Attendee(Stage stage, Session me, long seed) {
        super(stage, me, seed);
    }

    @Override
    void act() throws InterruptedException {
        int chance = arrived ? random.nextInt(100) : 0;
        arrived = true;
        if (chance < 30) {
            takeSeat();
        } else if (chance < 50) {
            leaveSeat();
        } else if (chance < 75) {
            reply();
        } else if (chance < 90) {
            report();
        } else {
            look();
        }
        stage.think(random, 50, 500);
    }

    private void takeSeat() throws InterruptedException {
        var _ = perform(Wish.put(Kind.TAKE_SEAT, stage.meeting().event(), "", seat(), Map.of())
                .telling("state", "/state"));
    }

    private void leaveSeat() throws InterruptedException {
        var _ = perform(Wish.delete(Kind.LEAVE_SEAT, stage.meeting().event(), "", seat()));
    }

    private void look() throws InterruptedException {
        String event = stage.meeting().event();
        var _ = perform(Wish.get(Kind.READ_EVENT, event, "/api/events/" + event)
                .telling("taken", "/seats/taken")
                .telling("capacity", "/seats/capacity"));
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

    private String seat() {
        return "/api/events/" + stage.meeting().event() + "/seat";
    }
}
