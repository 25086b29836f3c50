package org.traitdunion.members.membership;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** What happens to a member after admission: roles, suspension, a new name. */
@Service
public class Administration {

    private final Changes changes;
    private final Clock clock;

    Administration(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public Membership give(String id, GivenRole role) {
        return changes.of(id, membership -> membership.give(role));
    }

    public Membership take(String id, GivenRole role) {
        return changes.of(id, membership -> membership.take(role));
    }

    public Membership suspend(String id, String reason, String by) {
        return changes.of(id, membership -> membership.suspend(reason, by, clock.instant()));
    }

    public Membership reinstate(String id) {
        return changes.of(id, Membership::reinstate);
    }

    /** Takes over the name and e-mail with which somebody has signed in. */
    public Membership recognise(String id, Person person) {
        return changes.of(id, membership -> membership.recognise(person));
    }
}
