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
        history.acknowledged(Kind.HIDE, Kind.KEEP)
                .filter(decision -> of(world, decision).stream()
                        .noneMatch(found -> found.reasons().contains(decision.value())))
                .forEach(decision -> violations.add(decision + " is not there"));
        history.acknowledged(Kind.RESTORE)
                .filter(restored -> wasHidden(history, restored))
                .filter(restored -> of(world, restored).stream()
                        .noneMatch(found -> found.reasons().contains(restored.value())))
                .forEach(restored -> violations.add(restored + " is not there"));
        return violations;
    }

    /** Certainly: of a reply that is shown there is nothing to restore, and nothing to be found of that later. */
    private static boolean wasHidden(History history, Operation restored) {
        List<Operation> before = history.of(Kind.HIDE, Kind.KEEP, Kind.RESTORE)
                .filter(decision -> decision.subject().equals(restored.subject()))
                .takeWhile(decision -> decision.number() < restored.number())
                .toList();
        boolean perhapsShown = before.stream().anyMatch(decision -> decision.kind() != Kind.HIDE && decision.unsure());
        return !perhapsShown
                && before.stream()
                        .filter(Operation::ok)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.kind() == Kind.HIDE)
                        .isPresent();
    }

    private static List<Case> of(World world, Operation operation) {
        return world.cases().stream()
                .filter(found -> operation.subject().endsWith(":" + found.number()))
                .toList();
    }
}
