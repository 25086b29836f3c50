package org.traitdunion.bench.scenario;

import java.util.List;
import org.traitdunion.bench.load.Call;

/** A scenario that sends calls in closed loops, and so can also warm the network up. */
public interface Loads extends Scenario {

    /** What it sends, in turn. */
    List<Call> calls(Stage stage);

    @Override
    default List<Loads> loads() {
        return List.of(this);
    }
}
