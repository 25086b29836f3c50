package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.world.Place;
import org.traitdunion.faults.world.World;

/** At no time more people hold a seat than there are seats: at the end, in the facts, and in what any page said. */
final class NeverOversold implements Check {

    @Override
    public String name() {
        return "never oversold";
    }

    @Override
    public List<String> violations(History history, World world) {
        var violations = new ArrayList<String>();
        var roster = world.roster();
        long seated = world.seats().stream()
                .filter(seat -> seat.state() == Place.State.CONFIRMED)
                .count();
        if (seated > roster.capacity() || roster.holders().size() > roster.capacity() || roster.free() < 0) {
            violations.add(seated + " seats are given, " + roster.holders().size() + " people hold one, "
                    + roster.free() + " are free, and there are " + roster.capacity());
        }
        if (new HashSet<>(roster.holders()).size() < roster.holders().size()) {
            violations.add("somebody holds two seats: " + roster.holders());
        }
        int most = mostSeats(history, world);
        if (Ledger.of(world).most() > most) {
            violations.add(
                    Ledger.of(world).most() + " people held a seat at once and there were never more than " + most);
        }
        history.acknowledged(Kind.READ_EVENT)
                .filter(read -> Integer.parseInt(read.told().getOrDefault("taken", "0"))
                        > Integer.parseInt(read.told().getOrDefault("capacity", "0")))
                .forEach(read -> violations.add(read + " said " + read.told()));
        return violations;
    }

    /** At the time when there were most: when it was published, after any change that may have been made, or at the end. */
    private static int mostSeats(History history, World world) {
        IntStream published = world.facts().stream()
                .filter(fact -> fact.type().equals("events.event-published"))
                .mapToInt(fact -> Integer.parseInt(fact.text("capacity")));
        IntStream asked = history.of(Kind.CHANGE_EVENT)
                .filter(change -> change.ok() || change.unsure())
                .mapToInt(change -> Integer.parseInt(change.told().getOrDefault("asked", "0")));
        return IntStream.concat(published, asked).reduce(world.roster().capacity(), Math::max);
    }
}
