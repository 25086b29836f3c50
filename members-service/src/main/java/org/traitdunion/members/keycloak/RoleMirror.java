package org.traitdunion.members.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.members.keycloak.Realm.RealmUnavailable;
import org.traitdunion.members.membership.Membership;
import org.traitdunion.members.membership.Memberships;
import org.traitdunion.members.membership.RolesChanged;

/**
 * Keeps Keycloak's roles as the memberships have them, so that other applications of the realm can rely on them. No
 * request waits for it: a membership carries a mark until Keycloak agrees, which is tried right after the change and
 * then by the sweep for as long as it takes. What Keycloak did not answer it may still do, after what was asked later: the
 * mark stays for a while then, and the sweep looks again.
 */
@Component
class RoleMirror {

    private static final Logger log = LoggerFactory.getLogger(RoleMirror.class);
    private static final int BATCH = 100;

    /** So long after the last request that was not answered one may still be on its way. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Memberships memberships;
    private final Realm realm;
    private final Clock clock;

    /**
     * Members that a thread of this instance is mirroring. A second one can leave them to it: its change was stored
     * before, so that the first finds its version outdated and goes round again, or the sweep finds the mark.
     */
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    /** Whether it has been said that Keycloak is away: once is enough. */
    private volatile boolean away;

    RoleMirror(Memberships memberships, Realm realm, Clock clock, Sweeps sweeps) {
        this.memberships = memberships;
        this.realm = realm;
        this.clock = clock;
        sweeps.every("keycloak-roles", Duration.ofSeconds(5), this::sweep);
    }

    @EventListener
    void on(RolesChanged change) {
        Thread.ofVirtual().name("keycloak-roles").start(() -> attempt(change.memberId()));
    }

    /**
     * Goes through all that are marked. One that Keycloak refuses does not hold up the others; when Keycloak itself is
     * away, the rest waits for the next turn.
     */
    void sweep() {
        var after = "";
        var marked = memberships.toMirror(after, BATCH);
        while (!marked.isEmpty()) {
            for (var memberId : marked) {
                if (!attempt(memberId)) {
                    return;
                }
            }
            after = marked.getLast();
            marked = memberships.toMirror(after, BATCH);
        }
    }

    /** False if Keycloak is away. */
    private boolean attempt(String memberId) {
        if (!underway.add(memberId)) {
            return true;
        }
        try {
            mirror(memberId);
            away = false;
            return true;
        } catch (RealmUnavailable e) {
            if (!away) {
                log.warn("{}; roles will be mirrored when it is back", e.getMessage());
            }
            away = true;
            return false;
        } catch (RuntimeException e) {
            log.warn("Keycloak refuses the roles of member {}; trying again later", memberId, e);
            return true;
        } finally {
            underway.remove(memberId);
        }
    }

    /**
     * Repeats when the membership has moved on meanwhile: of two that mirror at once, whoever writes to Keycloak last
     * then sees the newer version and writes that.
     */
    private void mirror(String memberId) {
        var member = memberships.find(memberId);
        while (member.isPresent()) {
            var asked = member.get();
            ask(asked);
            if (memberships.mirrored(asked, clock.instant().minus(LATE))) {
                return;
            }
            member = memberships.find(memberId).filter(now -> now.version() != asked.version());
        }
    }

    private void ask(Membership member) {
        try {
            realm.setRoles(member.id(), member.effectiveRoleNames());
        } catch (RealmUnavailable unanswered) {
            memberships.mirrorUnanswered(member.id(), clock.instant());
            throw unanswered;
        }
    }
}
