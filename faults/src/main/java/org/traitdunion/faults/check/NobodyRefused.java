package org.traitdunion.faults.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.World;

/**
 * People ask for what they may have: they are refused only where somebody else was faster, and whatever is broken meanwhile,
 * nothing is answered with an internal error.
 */
final class NobodyRefused implements Check {

    private static final int REFUSED = 400;

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
        return history.operations().stream()
                .filter(operation -> operation.broken() || refused(operation))
                .map(operation -> operation
                        + (operation.broken()
                                ? " met an internal error"
                                : " was answered " + operation.status() + " " + problem(operation)))
                .toList();
    }

    private static boolean refused(Operation operation) {
        return operation.status() >= REFUSED
                && !shed(operation)
                && !OTHERS_WERE_FASTER.getOrDefault(operation.kind(), Set.of()).contains(problem(operation));
    }

    /** The last answer of somebody who stopped asking may be that it was not the moment. */
    private static boolean shed(Operation operation) {
        return operation.status() == 429 || operation.status() > 500;
    }

    private static String problem(Operation operation) {
        return operation.told().getOrDefault("problem", "");
    }

    private static Set<String> problems(String... slugs) {
        return Stream.of(slugs).map("urn:traitdunion:problem:"::concat).collect(toUnmodifiableSet());
    }
}
