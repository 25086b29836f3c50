package org.traitdunion.testkit.notes;

import java.util.List;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.FactProbe;

/** What arrived of one subject. */
final class Facts {
    private Facts() {}

    /** The positions in the order in which each first arrived. */
    static List<Long> positions(FactProbe probe, String topic, String subject) {
        return probe.all(topic).stream()
                .filter(fact -> fact.subject().equals(subject))
                .map(Captured::position)
                .distinct()
                .toList();
    }
}
