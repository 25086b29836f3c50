package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.World;

/** The newcomer is what the administrator was last told that they are: admitted, suspended, with or without a role. */
final class AcknowledgedMember implements Check {

    @Override
    public String name() {
        return "no acknowledged membership lost";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        var member = world.member();
        if (history.acknowledged(Kind.ADMIT).findAny().isPresent() && !member.admitted()) {
            violations.add("the newcomer was admitted and is not a member");
        }
        if (!possible(history, Kind.REINSTATE, Kind.SUSPEND, "").contains(member.active()) && member.admitted()) {
            violations.add("the newcomer is " + (member.active() ? "active" : "suspended"));
        }
        for (String role : List.of("organiser", "moderator")) {
            boolean has = member.roles().contains(role);
            if (!possible(history, Kind.GIVE_ROLE, Kind.TAKE_ROLE, role).contains(has)) {
                violations.add("the newcomer is " + (has ? "" : "not ") + role);
            }
        }
        return violations;
    }

    /** Whether it may be so, or may not, after these operations that make it so or undo it. */
    private static Set<Boolean> possible(History history, Kind makes, Kind undoes, String value) {
        Set<Boolean> possible = new HashSet<>(Set.of(makes == Kind.REINSTATE));
        List<Operation> all = history.of(makes, undoes)
                .filter(operation -> operation.value().equals(value))
                .toList();
        for (Operation one : all) {
            if (one.ok()) {
                possible = new HashSet<>(Set.of(one.kind() == makes));
            }
        }
        for (Operation one : all) {
            if (one.unsure()) {
                possible.add(one.kind() == makes);
            }
        }
        return possible;
    }
}
