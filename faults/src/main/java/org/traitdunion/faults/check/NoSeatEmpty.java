package org.traitdunion.faults.check;

import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Place;
import org.traitdunion.faults.world.World;

/** While somebody waits no seat is free; nothing that was decided is left undone. */
final class NoSeatEmpty implements Check {

    @Override
    public String name() {
        return "no seat empty while someone waits";
    }

    @Override
    public List<String> violations(History history, World world) {
        var roster = world.roster();
        long waiting = world.seats().stream()
                .filter(seat -> seat.state() == Place.State.WAITING)
                .count();
        if (roster.unsettled() > 0) {
            return List.of(roster.unsettled() + " steps of the roster are not settled");
        }
        return roster.open() && roster.free() > 0 && waiting > 0
                ? List.of(roster.free() + " seats are free and " + waiting + " people wait")
                : List.of();
    }
}
