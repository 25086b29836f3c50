package org.traitdunion.members.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/**
 * What happened to a member, for {@code members.facts}; the key is the member's id. Facts carry ids only: names and
 * the like travel in {@link DirectoryEntry} alone.
 */
public sealed interface MemberFact extends Fact {

    /** The person it happened to. */
    String memberId();

    /** Somebody asks to join, corrects a request that waits, or asks again. */
    @FactType("members.application-made")
    record ApplicationMade(String memberId, String companyId) implements MemberFact {}

    @FactType("members.member-admitted")
    record MemberAdmitted(String memberId, String companyId) implements MemberFact {}

    @FactType("members.application-refused")
    record ApplicationRefused(String memberId) implements MemberFact {}

    /**
     * A member has been given a role.
     *
     * @param role {@code organiser} or {@code moderator}
     */
    @FactType("members.role-given")
    record RoleGiven(String memberId, String role) implements MemberFact {}

    /**
     * A role has been taken from a member.
     *
     * @param role {@code organiser} or {@code moderator}
     */
    @FactType("members.role-taken")
    record RoleTaken(String memberId, String role) implements MemberFact {}

    @FactType("members.member-suspended")
    record MemberSuspended(String memberId) implements MemberFact {}

    @FactType("members.member-reinstated")
    record MemberReinstated(String memberId) implements MemberFact {}

    /**
     * Somebody has a new notification.
     *
     * @param kind what it tells of, such as {@code seat-from-waiting-list}
     */
    @FactType("members.notification-added")
    record NotificationAdded(String memberId, String notificationId, String kind) implements MemberFact {
        /** Keeps what a member is told in one order, although each notification is a document of its own. */
        @Override
        public String key() {
            return memberId;
        }
    }
}
