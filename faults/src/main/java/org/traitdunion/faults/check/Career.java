package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.traitdunion.faults.world.Member;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/** The facts of the newcomer's membership, read from the first to the last, each once: a step that changes nothing is none. */
final class Career {

    private final Set<String> roles = new TreeSet<>();
    private final List<String> idle = new ArrayList<>();
    private boolean admitted;
    private boolean active;

    private Career() {}

    static Career of(World world) {
        var career = new Career();
        Told.once(world.facts())
                .filter(fact -> fact.text("memberId").equals(world.newcomer()))
                .forEach(career::read);
        return career;
    }

    private void read(Told fact) {
        boolean changes = switch (fact.type()) {
            case "members.member-admitted" -> admit();
            case "members.member-suspended" -> activate(false);
            case "members.member-reinstated" -> activate(true);
            case "members.role-given" -> roles.add(fact.text("role"));
            case "members.role-taken" -> roles.remove(fact.text("role"));
            // Applications and notifications leave somebody what they are.
            default -> true;
        };
        if (!changes) {
            idle.add(fact.type() + " of the newcomer, who was " + end() + " (position " + fact.position() + ")");
        }
    }

    private boolean admit() {
        boolean first = !admitted;
        admitted = true;
        return activate(true) && first;
    }

    private boolean activate(boolean next) {
        boolean changes = active != next;
        active = next;
        return changes;
    }

    /** What the facts make of somebody who was nobody. */
    Member end() {
        return admitted ? new Member(true, active, roles) : Member.UNKNOWN;
    }

    /** Steps that changed nothing. */
    List<String> idle() {
        return idle;
    }
}
