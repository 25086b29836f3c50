package org.traitdunion.faults.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.world.Place.State;

/**
 * Whether the way of one member through the facts is one on which their wishes can have led them. They wish one thing after the
 * other; what a wish was answered must have been so while it was asked. What was not answered may have its effect then or at
 * any later time, and who waits may be promoted at any time.
 */
final class Footsteps {

    private final List<State> path;
    /** How far on the path they may be by now. */
    private Set<Integer> reached = Set.of(0);

    private boolean takesLater;
    private boolean leavesLater;

    private Footsteps(List<State> path) {
        this.path = path;
    }

    /** What cannot have been, in sentences; after the first there is nothing to hold on to. */
    static List<String> violations(String member, List<State> path, List<Operation> wishes) {
        var steps = new Footsteps(path);
        for (Operation wish : wishes) {
            steps.follow(wish);
            if (steps.reached.isEmpty()) {
                return List.of(wish + ", who was told " + wish.told() + ", has not left its trace on the way " + path);
            }
        }
        return steps.end().contains(path.size() - 1)
                ? List.of()
                : List.of(member + " is on the way " + path + ", which no wish explains");
    }

    private void follow(Operation wish) {
        boolean takes = wish.kind() == Kind.TAKE_SEAT;
        boolean possible = wish.ok() || wish.unsure();
        boolean taking = takesLater || (takes && possible);
        boolean leaving = leavesLater || (!takes && possible);
        var during = from(reached, taking, leaving);
        if (wish.ok()) {
            during.removeIf(step -> !fits(wish, path.get(step)));
        }
        // Who presses twice is told of one of the two.
        reached = from(during, taking, leaving);
        takesLater |= takes && wish.unsure();
        leavesLater |= !takes && wish.unsure();
    }

    private Set<Integer> end() {
        return from(reached, takesLater, leavesLater);
    }

    /** All the places on the path that can be come to from these. */
    private Set<Integer> from(Set<Integer> places, boolean takes, boolean leaves) {
        var all = new HashSet<Integer>();
        for (int place : places) {
            all.add(place);
            for (int next = place + 1; next < path.size() && open(next, takes, leaves); next++) {
                all.add(next);
            }
        }
        return all;
    }

    private boolean open(int next, boolean takes, boolean leaves) {
        if (path.get(next) == State.NONE) {
            return leaves;
        }
        boolean promoted = path.get(next - 1) == State.WAITING && path.get(next) == State.CONFIRMED;
        return promoted || takes;
    }

    private static boolean fits(Operation wish, State state) {
        if (wish.kind() == Kind.LEAVE_SEAT) {
            return state == State.NONE;
        }
        return state == ("confirmed".equals(wish.told().get("state")) ? State.CONFIRMED : State.WAITING);
    }
}
