package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.traitdunion.faults.world.Notification;
import org.traitdunion.faults.world.Place;
import org.traitdunion.faults.world.Place.State;
import org.traitdunion.faults.world.Told;
import org.traitdunion.faults.world.World;

/**
 * The facts of one roster, read from the first to the last, each once: where everybody stands at the end, and what on the
 * way there cannot have been.
 */
final class Ledger {

    private final Map<String, State> standing = new HashMap<>();
    private final Map<String, List<State>> paths = new HashMap<>();
    /** Who waits, in the order of registration. */
    private final Map<String, String> queue = new LinkedHashMap<>();

    private final List<String> impossible = new ArrayList<>();
    private final List<String> jumped = new ArrayList<>();
    private final List<Notification> notifications = new ArrayList<>();
    private int most;

    private Ledger() {}

    static Ledger of(World world) {
        var ledger = new Ledger();
        var once = new LinkedHashMap<String, Told>();
        world.facts().stream()
                .filter(fact ->
                        fact.document().equals("rosters/" + world.event().id()))
                .sorted(Comparator.comparingLong(Told::position))
                .forEach(fact -> once.putIfAbsent(fact.id(), fact));
        once.values().forEach(ledger::read);
        return ledger;
    }

    private void stand(String member, State state) {
        standing.put(member, state);
        paths.computeIfAbsent(member, newcomer -> new ArrayList<>(List.of(State.NONE)))
                .add(state);
    }

    private void read(Told fact) {
        String member = fact.text("memberId");
        switch (fact.type()) {
            case "events.seat-confirmed" -> {
                from(State.NONE, fact, member);
                if (!queue.isEmpty()) {
                    jumped.add(member + " got a seat at once while " + queue.size() + " waited (" + at(fact) + ")");
                }
                hold(member);
            }
            case "events.seat-waitlisted" -> {
                from(State.NONE, fact, member);
                stand(member, State.WAITING);
                queue.put(member, fact.id());
            }
            case "events.seat-promoted" -> {
                from(State.WAITING, fact, member);
                String first = queue.isEmpty() ? "" : queue.keySet().iterator().next();
                if (!first.equals(member)) {
                    jumped.add(member + " was promoted and the first was " + first + " (" + at(fact) + ")");
                }
                queue.remove(member);
                hold(member);
                notifications.add(new Notification(member, "SEAT_FROM_WAITING_LIST", fact.key()));
            }
            case "events.seat-withdrawn" -> {
                from(fact.text("from").equals("seat") ? State.CONFIRMED : State.WAITING, fact, member);
                queue.remove(member);
                stand(member, State.NONE);
            }
            case "events.change-announced" ->
                holders().forEach(one -> notifications.add(new Notification(one, "EVENT_CHANGED", fact.key())));
            case "events.cancellation-announced" ->
                standing.forEach((one, state) -> {
                    if (state != State.NONE) {
                        notifications.add(new Notification(one, "EVENT_CANCELLED", fact.key()));
                    }
                });
            default -> impossible.add("nobody knows " + fact.type());
        }
    }

    private void from(State expected, Told fact, String member) {
        State present = standing.getOrDefault(member, State.NONE);
        if (present != expected) {
            impossible.add(fact.type() + " of " + member + ", who was " + present + " (" + at(fact) + ")");
        }
    }

    private void hold(String member) {
        stand(member, State.CONFIRMED);
        most = Math.max(most, holders().size());
    }

    private List<String> holders() {
        return standing.entrySet().stream()
                .filter(one -> one.getValue() == State.CONFIRMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String at(Told fact) {
        return "position " + fact.position();
    }

    /** Where everybody stands; who never came into it is not there. */
    Map<String, State> standing() {
        return standing;
    }

    /** Where somebody stood, from the beginning to the end, one more for each of their facts. */
    List<State> path(String member) {
        return paths.getOrDefault(member, List.of(State.NONE));
    }

    List<String> impossible() {
        return impossible;
    }

    /** Who came before somebody who had registered earlier. */
    List<String> jumped() {
        return jumped;
    }

    /** What the facts mean that people must be told. */
    List<Notification> notifications() {
        return notifications;
    }

    /** So many held a seat at the same time. */
    int most() {
        return most;
    }

    /** Those who stand somewhere, by member. */
    static Map<String, State> of(List<Place> places) {
        var states = new HashMap<String, State>();
        places.forEach(place -> states.put(place.member(), place.state()));
        return states;
    }
}
