package org.traitdunion.faults.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/**
 * What the event told of itself beside what its roster announced of it to those who have a seat: one announcement of each
 * version. (Where only the kind became another nothing is announced; nobody here changes it.)
 */
final class Announced {

    /** By what was said, how often it was announced more than it was told. */
    private final Map<String, Integer> surplus = new TreeMap<>();

    private Announced() {}

    static Announced of(World world) {
        var announced = new Announced();
        Told.once(world.facts()).forEach(announced::read);
        return announced;
    }

    private void read(Told fact) {
        switch (fact.type()) {
            case "events.event-changed" -> count("the change to \"" + fact.text("title") + "\"", -1);
            case "events.change-announced" -> count("the change to \"" + fact.text("title") + "\"", 1);
            case "events.event-cancelled" -> count("the cancellation", -1);
            case "events.cancellation-announced" -> count("the cancellation", 1);
            default -> {
                // Seats are told of by the roster alone.
            }
        }
    }

    private void count(String what, int one) {
        surplus.merge(what, one, Integer::sum);
    }

    List<String> missing() {
        return where(difference -> difference < 0, " was not announced to those who have a seat");
    }

    List<String> doubled() {
        return where(difference -> difference > 0, " was announced more often than it was made");
    }

    private List<String> where(IntPredicate which, String says) {
        return surplus.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(one -> one.getKey() + says)
                .toList();
    }
}
