package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.World;

/** Nobody is signed out by a fault: whoever had a session has it still, and was never told to sign in. */
final class SessionsLive implements Check {

    private static final int UNAUTHORIZED = 401;

    @Override
    public String name() {
        return "no session dead that should live";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        world.signedOut().forEach(member -> violations.add(member + " is signed out"));
        history.operations().stream()
                .filter(operation ->
                        operation.refusals().stream().anyMatch(refusal -> refusal.status() == UNAUTHORIZED))
                .forEach(operation -> violations.add(operation + " was answered 401"));
        return violations;
    }
}
