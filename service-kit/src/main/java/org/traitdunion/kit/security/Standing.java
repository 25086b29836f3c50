package org.traitdunion.kit.security;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands, as this service knows it at this moment.
 *
 * @param active false while suspended
 * @param companyId the slug of the member's company
 * @param name the name shown to others
 * @param roles the roles held as a member; never {@code ADMIN}, which only a token carries
 * @param reason why the member is suspended, null when this service does not know or may not tell
 */
public record Standing(
        boolean active,
        String companyId,
        String name,
        Set<Role> roles,
        @Nullable String reason) {

    public Standing {
        roles = Set.copyOf(roles);
    }

    /** A member in good standing; the role {@code MEMBER} is understood. */
    public static Standing active(String companyId, String name, Set<Role> roles) {
        var all = EnumSet.of(Role.MEMBER);
        all.addAll(roles);
        all.remove(Role.ADMIN);
        return new Standing(true, companyId, name, all, null);
    }

    /** A suspended member, who is refused everywhere. */
    public static Standing suspended(@Nullable String reason) {
        return new Standing(false, "", "", Set.of(), reason);
    }
}
