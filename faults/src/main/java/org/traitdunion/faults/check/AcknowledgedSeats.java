package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.Place.State;
import org.traitdunion.faults.world.World;

/** Who was told that they have a seat, a place in the queue, or neither, had it then, and at the end unless they moved on. */
final class AcknowledgedSeats implements Check {

    @Override
    public String name() {
        return "no acknowledged seat lost";
    }

    @Override
    public List<String> violations(History history, World world) {
        var ledger = Ledger.of(world);
        var seats = Ledger.of(world.seats());
        var violations = new ArrayList<String>();
        history.of(Kind.TAKE_SEAT, Kind.LEAVE_SEAT)
                .collect(Collectors.groupingBy(Operation::client))
                .forEach((member, wishes) -> {
                    List<State> path = ledger.path(member);
                    violations.addAll(Footsteps.violations(member, path, wishes));
                    State present = seats.getOrDefault(member, State.NONE);
                    if (present != path.getLast()) {
                        violations.add(member + " is " + present + " and came to " + path.getLast());
                    }
                });
        return violations;
    }
}
