package org.traitdunion.faults.people;

import java.util.Map;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.local.people.Session;

/**
 * Moves the event from room to room; in every other history they also make it larger and smaller. In the others its capacity
 * stays what it was, so that a single seat too many shows in the facts. In one of four histories they call it off after its
 * second change, or when the curtain falls before.
 */
public final class Organiser extends Actor {

    private static final int CALLED_OFF_ONE_OF = 4;
    private static final int CHANGES_BEFORE = 2;

    private final int capacity;
    private final boolean callsOff;
    private final boolean resizes;
    private int change;
    private boolean cancelled;

    public Organiser(Stage stage, Session me, long seed, int capacity) {
        super(stage, me, seed);
        this.capacity = capacity;
        this.callsOff = random.nextInt(CALLED_OFF_ONE_OF) == 0;
        this.resizes = random.nextBoolean();
    }

    @Override
    public Void call() throws InterruptedException {
        var _ = super.call();
        if (callsOff && !cancelled) {
            cancel();
        }
        return null;
    }

    @Override
    void act() throws InterruptedException {
        var _ = stage.think(random, 400, 1_600);
        if (!stage.open() || cancelled) {
            var _ = stage.think(random, 400, 1_600);
            return;
        }
        if (callsOff && change >= CHANGES_BEFORE) {
            cancel();
        } else {
            change();
        }
    }

    private void change() throws InterruptedException {
        String event = stage.meeting().event();
        Operation read = perform(Wish.get(Kind.READ_EVENT, event, "/api/events/" + event)
                .telling("version", "/version")
                .telling("taken", "/seats/taken")
                .telling("capacity", "/seats/capacity"));
        if (!read.ok() || !stage.open()) {
            return;
        }
        change++;
        int asked = resizes ? Math.max(1, capacity + random.nextInt(-1, 3)) : capacity;
        String place = "Salle " + change;
        var _ = perform(Wish.put(
                        Kind.CHANGE_EVENT,
                        event,
                        place,
                        "/api/events/" + event,
                        Visit.at("Visite, salle " + change, place, asked))
                .matching(read.told().getOrDefault("version", ""))
                .saying("asked", Integer.toString(asked)));
    }

    private void cancel() throws InterruptedException {
        String event = stage.meeting().event();
        Operation done = perform(Wish.put(
                Kind.CANCEL_EVENT,
                event,
                "",
                "/api/events/" + event + "/cancellation",
                Map.of("reason", "La salle est inondée.")));
        cancelled = done.ok();
    }
}
