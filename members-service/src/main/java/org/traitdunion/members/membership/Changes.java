package org.traitdunion.members.membership;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.facts.Readership;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.members.membership.Outcome.Changed;
import org.traitdunion.members.membership.Outcome.Refused;
import org.traitdunion.members.membership.Outcome.Unchanged;
import org.traitdunion.members.published.DirectoryEntry;

/** How every change of a membership happens: read it, let it decide, store it if nobody was faster. */
@Component
class Changes {

    /** Each turn that is lost is a change that somebody else made; nobody loses so many in a row by chance. */
    private static final int TURNS = 20;

    /** How long an answer may wait for the other services; what takes longer they learn after it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Memberships memberships;
    private final Readership readership;

    Changes(Memberships memberships, Readership readership) {
        this.memberships = memberships;
        this.readership = readership;
    }

    /**
     * Like {@link #of}, and waits a little until every service that keeps a copy of the directory has the change as well:
     * whoever is told that it was made can rely on it everywhere.
     */
    Membership everywhere(String id, Function<Membership, Outcome> wish) {
        var member = of(id, wish);
        try {
            var begun = System.nanoTime();
            if (memberships.awaitTold(id, PATIENCE)) {
                readership.awaitEffectOf(DirectoryEntry.TOPIC, PATIENCE.minusNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return member;
    }

    /**
     * Changes a membership, and answers it as it is then.
     *
     * @throws Refusal if there is none, if it objects, or whatever the wish throws
     */
    Membership of(String id, Function<Membership, Outcome> wish) {
        for (int turn = 0; turn < TURNS; turn++) {
            var before = memberships.find(id).orElseThrow(Refusal::notFound);
            switch (wish.apply(before)) {
                case Unchanged unchanged -> {
                    return unchanged.membership();
                }
                case Refused refused -> throw problem(refused.objection());
                case Changed changed -> {
                    var stored = memberships.change(before, changed);
                    if (stored.isPresent()) {
                        return stored.get();
                    }
                }
            }
        }
        throw Refusal.unavailable();
    }

    /** The same wish by somebody who names the version that it is based on: it changes no other. */
    static Function<Membership, Outcome> basedOn(IfMatch seen, Function<Membership, Outcome> wish) {
        return membership -> {
            var outcome = wish.apply(membership);
            if (outcome instanceof Changed) {
                seen.check(membership.version());
            }
            return outcome;
        };
    }

    private static Refusal problem(Objection objection) {
        return switch (objection) {
            case ALREADY_MEMBER -> Refusal.conflict("already-member");
            case ALREADY_DECIDED -> Refusal.conflict("already-decided");
            case NOT_A_MEMBER -> Refusal.notFound();
            case NOT_YOURSELF -> Refusal.conflict("not-yourself");
        };
    }
}
