package org.traitdunion.members.membership;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.version.IfMatch;

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
     * @throws Refusal not-found, stale
     */
    public Membership give(String id, GivenRole role, IfMatch seen) {
        return changes.everywhere(id, Changes.basedOn(seen, membership -> membership.give(role)));
    }

    /**
     * Takes a role back.
     *
     * @throws Refusal like {@link #give}
     */
    public Membership take(String id, GivenRole role, IfMatch seen) {
        return changes.everywhere(id, Changes.basedOn(seen, membership -> membership.take(role)));
    }

    /**
     * Shuts a member out until they are reinstated.
     *
     * @throws Refusal like {@link #give}, not-yourself
     */
    public Membership suspend(String id, String reason, String by, IfMatch seen) {
        return changes.everywhere(
                id, Changes.basedOn(seen, membership -> membership.suspend(reason, by, clock.instant())));
    }

    /**
     * Lets a member in again.
     *
     * @throws Refusal like {@link #give}
     */
    public Membership reinstate(String id, IfMatch seen) {
        return changes.everywhere(id, Changes.basedOn(seen, Membership::reinstate));
    }

    /** Takes over the name and e-mail with which somebody has signed in. */
    public Membership recognise(String id, Person person) {
        return changes.of(id, membership -> membership.recognise(person));
    }
}
