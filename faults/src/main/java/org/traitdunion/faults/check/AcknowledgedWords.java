package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.World;

/** Replies, reports, decisions and restorations that were acknowledged are there, as they were made. */
final class AcknowledgedWords implements Check {

    @Override
    public String name() {
        return "no acknowledged word lost";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        history.acknowledged(Kind.REPLY)
                .filter(posted -> world.replies().stream()
                        .noneMatch(reply -> reply.body().endsWith(posted.value())
                                && reply.author().equals(posted.client())
                                && Long.toString(reply.number())
                                        .equals(posted.told().get("number"))))
                .forEach(posted -> violations.add(
                        posted + " is not there as number " + posted.told().get("number")));
        history.acknowledged(Kind.REPORT)
                .filter(report -> of(world, report).stream()
                        .noneMatch(found -> found.reporters().contains(report.client())))
                .forEach(report -> violations.add(report + " is not there"));
        history.acknowledged(Kind.HIDE, Kind.KEEP, Kind.RESTORE)
                .filter(decision -> of(world, decision).stream()
                        .noneMatch(found -> found.reasons().contains(decision.value())))
                .forEach(decision -> violations.add(decision + " is not there"));
        return violations;
    }

    private static List<Case> of(World world, Operation operation) {
        return world.cases().stream()
                .filter(found -> operation.subject().endsWith(":" + found.number()))
                .toList();
    }
}
