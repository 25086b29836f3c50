package org.traitdunion.members.membership;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.members.membership.Outcome.Changed;
import org.traitdunion.members.membership.Outcome.Refused;
import org.traitdunion.members.membership.Outcome.Unchanged;
import org.traitdunion.members.published.DirectoryEntry;
import org.traitdunion.members.published.MemberFact;
import org.traitdunion.members.published.MemberFact.ApplicationMade;
import org.traitdunion.members.published.MemberFact.ApplicationRefused;
import org.traitdunion.members.published.MemberFact.MemberAdmitted;
import org.traitdunion.members.published.MemberFact.MemberReinstated;
import org.traitdunion.members.published.MemberFact.MemberSuspended;
import org.traitdunion.members.published.MemberFact.RoleGiven;
import org.traitdunion.members.published.MemberFact.RoleTaken;

/**
 * One person's belonging to the network. It begins with a request to join, which an administrator admits or refuses;
 * who was refused may ask again. Once admitted, a member is active, may be given roles, and may be suspended and
 * reinstated; roles outlive a suspension.
 *
 * @param id the person's account in Keycloak, the token's {@code sub}
 * @param person as the last sign-in said
 * @param application the latest; the admitted one once a member
 * @param earlier the refused applications before it, oldest first, at most {@value #HISTORY}
 * @param standing null until admitted
 * @param suspension null unless suspended
 * @param version counts the changes, from 1
 */
public record Membership(
        @BsonId String id,
        Person person,
        Application application,
        List<Application> earlier,
        @Nullable Standing standing,
        @Nullable Suspension suspension,
        Set<GivenRole> roles,
        long version) {

    /** So many refused applications are remembered; older ones make room. */
    static final int HISTORY = 10;

    /** The request with which a membership begins. */
    static Changed begin(String id, Person person, Workplace workplace, String charterVersion, Instant now) {
        var application = Application.made(workplace, charterVersion, now);
        return new Changed(
                new Membership(id, person, application, List.of(), null, null, Set.of(), 1),
                List.of(new ApplicationMade(id, workplace.company().id())));
    }

    /** Asks to join, corrects a request that still waits, or asks again after a refusal. */
    Outcome ask(Person person, Workplace workplace, String charterVersion, Instant now) {
        return switch (application.state()) {
            case ADMITTED -> new Refused(Objection.ALREADY_MEMBER);
            case REQUESTED ->
                application.asksFor(workplace, charterVersion) && this.person.equals(person)
                        ? new Unchanged(this)
                        : asking(person, application.corrected(workplace, charterVersion), earlier);
            case REFUSED -> asking(person, Application.made(workplace, charterVersion, now), withRefusal(application));
        };
    }

    Outcome admit(String by, Instant now) {
        return switch (application.state()) {
            case ADMITTED -> new Unchanged(this);
            case REFUSED -> new Refused(Objection.ALREADY_DECIDED);
            case REQUESTED ->
                decided(
                        application.admitted(by, now),
                        Standing.ACTIVE,
                        new MemberAdmitted(id, application.workplace().company().id()));
        };
    }

    Outcome refuse(String reason, String by, Instant now) {
        return switch (application.state()) {
            case ADMITTED -> new Refused(Objection.ALREADY_DECIDED);
            case REFUSED ->
                reason.equals(application.reason()) ? new Unchanged(this) : new Refused(Objection.ALREADY_DECIDED);
            case REQUESTED -> decided(application.refused(reason, by, now), null, new ApplicationRefused(id));
        };
    }

    Outcome give(GivenRole role) {
        if (!admitted()) {
            return new Refused(Objection.NOT_A_MEMBER);
        }
        if (roles.contains(role)) {
            return new Unchanged(this);
        }
        var more = EnumSet.of(role);
        more.addAll(roles);
        return withRoles(more, new RoleGiven(id, role.wireName()));
    }

    Outcome take(GivenRole role) {
        if (!admitted()) {
            return new Refused(Objection.NOT_A_MEMBER);
        }
        if (!roles.contains(role)) {
            return new Unchanged(this);
        }
        var fewer = EnumSet.copyOf(roles);
        fewer.remove(role);
        return withRoles(fewer, new RoleTaken(id, role.wireName()));
    }

    /** Keeps the member out at once. A suspended member may be given a better reason; that is told to nobody else. */
    Outcome suspend(String reason, String by, Instant now) {
        if (!admitted()) {
            return new Refused(Objection.NOT_A_MEMBER);
        }
        if (by.equals(id)) {
            return new Refused(Objection.NOT_YOURSELF);
        }
        if (suspension == null) {
            return standing(Standing.SUSPENDED, new Suspension(reason, by, now), List.of(new MemberSuspended(id)));
        }
        return reason.equals(suspension.reason())
                ? new Unchanged(this)
                : standing(Standing.SUSPENDED, new Suspension(reason, by, suspension.at()), List.of());
    }

    Outcome reinstate() {
        if (!admitted()) {
            return new Refused(Objection.NOT_A_MEMBER);
        }
        return suspension == null
                ? new Unchanged(this)
                : standing(Standing.ACTIVE, null, List.of(new MemberReinstated(id)));
    }

    /** Takes over what Keycloak says of the person now. */
    Outcome recognise(Person person) {
        return this.person.equals(person)
                ? new Unchanged(this)
                : new Changed(
                        new Membership(id, person, application, earlier, standing, suspension, roles, version + 1),
                        List.of());
    }

    public boolean admitted() {
        return standing != null;
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    /** {@code member} and what was given besides, in the alphabet's order; empty until admitted. */
    public Set<String> roleNames() {
        return admitted()
                ? Stream.concat(Stream.of("member"), roles.stream().map(GivenRole::wireName))
                        .collect(toCollection(TreeSet::new))
                : Set.of();
    }

    /** The roles that work now: none while suspended. */
    public Set<String> effectiveRoleNames() {
        return active() ? roleNames() : Set.of();
    }

    /** What the other services keep of a member, or null for somebody who has not been admitted. */
    @Nullable
    DirectoryEntry directoryEntry() {
        return standing == null
                ? null
                : new DirectoryEntry(
                        id,
                        person.name(),
                        application.workplace().company().id(),
                        application.workplace().company().name(),
                        application.workplace().site(),
                        application.workplace().job(),
                        standing == Standing.ACTIVE ? "active" : "suspended",
                        List.copyOf(roleNames()),
                        version);
    }

    private Changed asking(Person person, Application application, List<Application> earlier) {
        return new Changed(
                new Membership(id, person, application, earlier, standing, suspension, roles, version + 1),
                List.of(new ApplicationMade(
                        id, application.workplace().company().id())));
    }

    private Changed decided(Application application, @Nullable Standing standing, MemberFact fact) {
        return new Changed(
                new Membership(id, person, application, earlier, standing, suspension, roles, version + 1),
                List.of(fact));
    }

    private Changed withRoles(Set<GivenRole> roles, MemberFact fact) {
        return new Changed(
                new Membership(id, person, application, earlier, standing, suspension, roles, version + 1),
                List.of(fact));
    }

    private Changed standing(Standing standing, @Nullable Suspension suspension, List<MemberFact> facts) {
        return new Changed(
                new Membership(id, person, application, earlier, standing, suspension, roles, version + 1), facts);
    }

    private List<Application> withRefusal(Application refused) {
        return Stream.concat(earlier.stream().skip(Math.max(0, earlier.size() + 1 - HISTORY)), Stream.of(refused))
                .toList();
    }
}
