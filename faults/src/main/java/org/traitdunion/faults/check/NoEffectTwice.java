package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.Reply;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/** However often something was asked for, it was done once. */
final class NoEffectTwice implements Check {

    /** An event is published once, and called off once. */
    private static final Set<String> ONCE = Set.of("events.event-published", "events.event-cancelled");

    @Override
    public String name() {
        return "no effect twice";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<>(Ledger.of(world).impossible());
        violations.addAll(Career.of(world).idle());
        violations.addAll(Announced.of(world).doubled());
        repeated(Told.once(world.facts()).map(Told::type).filter(ONCE::contains))
                .forEach(type -> violations.add(type + " was told more than once"));
        repeated(world.replies().stream().map(Reply::body))
                .forEach(body -> violations.add("the reply \"" + body + "\" is there more than once"));
        for (Case one : world.cases()) {
            repeated(one.reporters().stream())
                    .forEach(member -> violations.add(member + " reported number " + one.number() + " twice"));
            repeated(one.reasons().stream())
                    .forEach(reason -> violations.add("number " + one.number() + " was decided twice for " + reason));
        }
        return violations;
    }

    private static List<String> repeated(Stream<String> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
