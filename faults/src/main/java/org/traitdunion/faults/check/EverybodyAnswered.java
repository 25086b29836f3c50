package org.traitdunion.faults.check;

import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.World;

/** Nobody asks in vain for long: people stop asking a quarter of a minute after all is healed, and have their answer by then. */
final class EverybodyAnswered implements Check {

    @Override
    public String name() {
        return "everybody is answered once all is whole";
    }

    @Override
    public List<String> violations(History history, World world) {
        return history.operations().stream()
                .filter(operation -> !operation.answered())
                .map(operation -> operation + " was given up, the last answer was " + operation.status())
                .toList();
    }
}
