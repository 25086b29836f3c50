package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.World;

/** The event takes place where its organiser was last told that it does, or is cancelled if they were told so. */
final class AcknowledgedEvent implements Check {

    @Override
    public String name() {
        return "no acknowledged change lost";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        Set<String> possible = new HashSet<>();
        List<Operation> changes = history.of(Kind.CHANGE_EVENT).toList();
        for (Operation change : changes) {
            if (change.ok()) {
                possible = new HashSet<>(Set.of(change.value()));
            }
        }
        if (!possible.isEmpty()) {
            for (Operation change : changes) {
                if (change.unsure()) {
                    possible.add(change.value());
                }
            }
            if (!possible.contains(world.event().place())) {
                violations.add("the event is at " + world.event().place() + " and must be at one of " + possible);
            }
        }
        history.acknowledged(Kind.CANCEL_EVENT)
                .filter(cancelled ->
                        !world.event().cancelled() || world.roster().open())
                .forEach(cancelled -> violations.add(cancelled + " has not closed the event"));
        return violations;
    }
}
