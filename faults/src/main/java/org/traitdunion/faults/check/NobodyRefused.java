package org.traitdunion.faults.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Refusal;
import org.traitdunion.faults.world.World;

/**
 * People ask for what they may have: they are refused only where somebody else was faster, and whatever is broken meanwhile,
 * nothing is answered with an internal error.
 */
final class NobodyRefused implements Check {

    private static final Map<Kind, Set<String>> OTHERS_WERE_FASTER = Map.of(
            Kind.TAKE_SEAT, problems("event-closed"),
            Kind.LEAVE_SEAT, problems("event-closed"),
            Kind.CHANGE_EVENT, problems("capacity-below-taken", "event-closed", "stale"),
            Kind.REPORT, problems("already-hidden"),
            Kind.HIDE, problems("report-answered", "stale"),
            Kind.KEEP, problems("report-answered", "stale"),
            Kind.RESTORE, problems("already-visible"));

    @Override
    public String name() {
        return "nobody refused who may";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        for (Operation operation : history.operations()) {
            if (operation.broken()) {
                violations.add(operation + " met an internal error");
            }
            operation.refusals().stream()
                    .filter(refusal -> !excused(operation.kind(), refusal))
                    .forEach(refusal -> violations.add(operation + " was answered " + refusal));
        }
        return violations;
    }

    private static boolean excused(Kind kind, Refusal refusal) {
        return OTHERS_WERE_FASTER.getOrDefault(kind, Set.of()).contains(refusal.problem());
    }

    private static Set<String> problems(String... slugs) {
        return Stream.of(slugs).map("urn:traitdunion:problem:"::concat).collect(toUnmodifiableSet());
    }
}
