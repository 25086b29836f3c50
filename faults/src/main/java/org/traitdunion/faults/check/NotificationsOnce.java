package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Notification;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/** Everybody was told once what the facts mean for them, and nobody anything else. */
final class NotificationsOnce implements Check {

    @Override
    public String name() {
        return "each notification exactly once";
    }

    @Override
    public List<String> violations(History history, World world) {
        Map<Notification, Integer> expected = new HashMap<>();
        Ledger.of(world).notifications().forEach(one -> expected.merge(one, 1, Integer::sum));
        Set<String> heard = new HashSet<>();
        world.facts().stream()
                .filter(fact -> heard.add(fact.id()))
                .flatMap(fact -> meant(fact).stream())
                .forEach(one -> expected.merge(one, 1, Integer::sum));
        Map<Notification, Integer> given = new HashMap<>();
        world.notifications().forEach(one -> given.merge(one, 1, Integer::sum));
        var all = new HashSet<>(expected.keySet());
        all.addAll(given.keySet());
        var violations = new TreeSet<String>();
        for (Notification one : all) {
            int due = expected.getOrDefault(one, 0);
            int there = given.getOrDefault(one, 0);
            if (due != there) {
                violations.add(one.member() + " was told " + one.kind() + " of " + one.about() + " " + there
                        + " times instead of " + due);
            }
        }
        return new ArrayList<>(violations);
    }

    private static List<Notification> meant(Told fact) {
        String member = fact.text("memberId");
        String reply = fact.text("threadId") + ":" + fact.text("number");
        return switch (fact.type()) {
            case "members.member-admitted" -> List.of(new Notification(member, "ADMITTED", ""));
            case "members.application-refused" -> List.of(new Notification(member, "REFUSED", ""));
            case "members.role-given" -> List.of(new Notification(member, "ROLE_GIVEN", fact.text("role")));
            case "members.role-taken" -> List.of(new Notification(member, "ROLE_TAKEN", fact.text("role")));
            case "forum.reply-hidden" -> List.of(new Notification(fact.text("authorId"), "REPLY_HIDDEN", reply));
            case "forum.reply-restored" -> List.of(new Notification(fact.text("authorId"), "REPLY_RESTORED", reply));
            case "forum.report-answered" ->
                fact.people().stream()
                        .map(reporter -> new Notification(reporter, "REPORT_ANSWERED", reply))
                        .toList();
            default -> List.of();
        };
    }
}
