package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.Member;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/**
 * What was said, what was done to a reply, to the event or to the newcomer has its fact: a document may count its own facts
 * as it likes, those whom they concern would never hear of it. (Seats and their facts are recounted beside the attendances.)
 */
final class NothingUntold implements Check {

    private static final Set<String> DECISIONS = Set.of("forum.report-answered", "forum.reply-restored");

    @Override
    public String name() {
        return "nothing done untold";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        Map<String, Told> once = new LinkedHashMap<>();
        world.facts().stream()
                .sorted(Comparator.comparingLong(Told::position))
                .forEach(fact -> once.putIfAbsent(fact.id(), fact));
        for (Case one : world.cases()) {
            same(violations, one, "reports", one.reporters().size(), told(once, one, Set.of("forum.reply-reported")));
            same(violations, one, "decisions", one.reasons().size(), told(once, one, DECISIONS));
        }
        words(violations, once, world);
        event(violations, once, world);
        Member told = Career.of(world).end();
        if (!told.equals(world.member())) {
            violations.add("the newcomer is " + world.member() + ", and by the facts " + told);
        }
        return violations;
    }

    private static void words(List<String> violations, Map<String, Told> facts, World world) {
        Set<String> posted = new TreeSet<>();
        world.replies().forEach(reply -> posted.add(reply.number() + " by " + reply.author()));
        Set<String> told = new TreeSet<>();
        of(facts, "forum.reply-posted").forEach(fact -> told.add(fact.text("number") + " by " + fact.text("authorId")));
        if (!posted.equals(told)) {
            violations.add("the replies are " + posted + ", and by the facts " + told);
        }
        for (var thread : world.threads()) {
            long opened = of(facts, "forum.thread-opened")
                    .filter(fact -> fact.document().equals("threads/" + thread.id()))
                    .count();
            if (opened != 1) {
                violations.add("of thread " + thread.id() + " was told " + opened + " times that it is open");
            }
        }
    }

    /** Its title goes with each of its changes. */
    private static void event(List<String> violations, Map<String, Told> facts, World world) {
        List<Told> told = facts.values().stream()
                .filter(fact -> fact.document().equals("events/" + world.event().id()))
                .toList();
        if (told.stream().noneMatch(fact -> fact.type().equals("events.event-published"))) {
            violations.add("that the event is published was not told");
        }
        boolean cancelled = told.stream().anyMatch(fact -> fact.type().equals("events.event-cancelled"));
        if (cancelled != world.event().cancelled()) {
            violations.add("that the event is cancelled was " + (cancelled ? "" : "not ") + "told");
        }
        violations.addAll(Announced.of(world).missing());
        if (world.event().unannounced() > 0) {
            violations.add("the event has " + world.event().unannounced() + " announcements for its roster still");
        }
        String title = told.stream()
                .map(fact -> fact.text("title"))
                .filter(named -> !named.isEmpty())
                .reduce("", (earlier, later) -> later);
        if (!title.equals(world.event().title())) {
            violations.add("the event is " + world.event().title() + ", and by the facts " + title);
        }
    }

    private static Stream<Told> of(Map<String, Told> facts, String type) {
        return facts.values().stream().filter(fact -> fact.type().equals(type));
    }

    private static long told(Map<String, Told> facts, Case one, Set<String> types) {
        return facts.values().stream()
                .filter(fact -> fact.document().startsWith("reports/")
                        && fact.document().endsWith(":" + one.number())
                        && types.contains(fact.type()))
                .count();
    }

    private static void same(List<String> violations, Case one, String what, int done, long told) {
        if (done != told) {
            violations.add("number " + one.number() + " has " + done + " " + what + ", and " + told + " were told");
        }
    }
}
