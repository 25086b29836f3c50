package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Pending;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/**
 * Every fact that a document told is in Kafka, each position once told, and those of one topic arrived for the first time
 * in the document's order; nothing waits, and nothing was given up by who should have heard it.
 */
final class OrderOfFacts implements Check {

    @Override
    public String name() {
        return "facts whole and in order";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        Map<String, Map<Long, String>> heard = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Told fact : world.facts()) {
            if (!known.add(fact.id())) {
                continue;
            }
            String other = heard.computeIfAbsent(fact.document(), document -> new HashMap<>())
                    .put(fact.position(), fact.id());
            if (other != null) {
                violations.add(fact.document() + " told two facts at position " + fact.position());
            }
            Long before = last.put(fact.topic() + " " + fact.document(), fact.position());
            if (before != null && before > fact.position()) {
                violations.add(fact.document() + ": position " + fact.position() + " arrived after " + before);
            }
        }
        for (Pending document : world.pending()) {
            if (document.waiting() > 0) {
                violations.add(document.waiting() + " facts of " + document.document() + " wait");
            }
            int arrived = heard.getOrDefault(document.document(), Map.of()).size();
            if (arrived != document.told()) {
                violations.add(document.document() + " told " + document.told() + " facts and " + arrived + " arrived");
            }
        }
        world.buried().forEach(fact -> violations.add("given up: " + fact));
        return violations;
    }
}
