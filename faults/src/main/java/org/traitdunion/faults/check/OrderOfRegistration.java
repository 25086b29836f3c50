package org.traitdunion.faults.check;

import java.util.List;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.World;

/** A seat goes to whoever has waited longest. */
final class OrderOfRegistration implements Check {

    @Override
    public String name() {
        return "seats in the order of registration";
    }

    @Override
    public List<String> violations(History history, World world) {
        return Ledger.of(world).jumped();
    }
}
