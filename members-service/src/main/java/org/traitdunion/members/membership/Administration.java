package org.traitdunion.members.membership;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;

/** What happens to a member after admission: roles, suspension, a new name. */
@Service
public class Administration {

    private final Changes changes;
    private final Clock clock;

    Administration(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Gives a role.
     *
     * @throws Refusal not-found
     */
    public Membership give(String id, GivenRole role) {
        return changes.everywhere(id, membership -> membership.give(role));
    }

    /**
     * Takes a role back.
     *
     * @throws Refusal like {@link #give}
     */
    public Membership take(String id, GivenRole role) {
        return changes.everywhere(id, membership -> membership.take(role));
    }

    /**
     * Shuts a member out until they are reinstated.
     *
     * @throws Refusal like {@link #give}, not-yourself
     */
    public Membership suspend(String id, String reason, String by) {
        return changes.everywhere(id, membership -> membership.suspend(reason, by, clock.instant()));
    }

    /**
     * Lets a member in again.
     *
     * @throws Refusal like {@link #give}
     */
    public Membership reinstate(String id) {
        return changes.everywhere(id, Membership::reinstate);
    }

    /** Takes over the name and e-mail with which somebody has signed in. */
    public Membership recognise(String id, Person person) {
        return changes.of(id, membership -> membership.recognise(person));
    }
}
