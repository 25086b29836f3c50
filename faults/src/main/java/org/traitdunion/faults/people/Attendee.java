package org.traitdunion.faults.people;

import java.util.Map;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.local.people.Session;

/** A member who takes a seat, leaves it, and looks at the event. At the beginning everybody wants a seat. */
public final class Attendee extends Actor {

    private int wish = 0;

    public Attendee(Stage stage, Session me, long seed) {
        super(stage, me, seed);
    }

    @Override
    void act() throws InterruptedException {
        if (wish < 50) {
            takeSeat();
        } else if (wish < 85) {
            leaveSeat();
        } else {
            look();
        }
        wish = stage.think(random, 50, 400);
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

    private String seat() {
        return "/api/events/" + stage.meeting().event() + "/seat";
    }
}
