package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.Place.State;
import org.traitdunion.faults.world.World;

/** Who was told that they have a seat, a place in the queue, or neither, stands so at the end, unless they moved on. */
final class AcknowledgedSeats implements Check {

    @Override
    public String name() {
        return "no acknowledged seat lost";
    }

    @Override
    public List<String> violations(History history, World world) {
        var seats = Ledger.of(world.seats());
        var violations = new ArrayList<String>();
        history.of(Kind.TAKE_SEAT, Kind.LEAVE_SEAT)
                .collect(Collectors.groupingBy(Operation::client))
                .forEach((member, wishes) -> {
                    State present = seats.getOrDefault(member, State.NONE);
                    Set<State> possible = possible(wishes);
                    if (!possible.contains(present)) {
                        violations.add(member + " is " + present + " and must be one of " + possible);
                    }
                });
        return violations;
    }

    /** What the last acknowledged wish led to, and what unanswered ones may have led to afterwards. */
    private static Set<State> possible(List<Operation> wishes) {
        Set<State> possible = EnumSet.of(State.NONE);
        for (Operation wish : wishes) {
            if (wish.ok()) {
                possible = ends(wish);
            }
        }
        for (Operation wish : wishes) {
            if (wish.unsure()) {
                possible.addAll(wish.kind() == Kind.LEAVE_SEAT ? Set.of(State.NONE) : TAKEN);
            }
        }
        return possible;
    }

    private static final Set<State> TAKEN = EnumSet.of(State.CONFIRMED, State.WAITING);

    private static Set<State> ends(Operation wish) {
        if (wish.kind() == Kind.LEAVE_SEAT) {
            return EnumSet.of(State.NONE);
        }
        return "confirmed".equals(wish.told().get("state")) ? EnumSet.of(State.CONFIRMED) : EnumSet.copyOf(TAKEN);
    }
}
