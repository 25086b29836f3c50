package org.traitdunion.members.membership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.members.company.Company;
import org.traitdunion.members.membership.Membership;
import org.traitdunion.members.membership.Standing;

/**
 * A member as others read them.
 *
 * @param roles {@code member} and what was given besides
 * @param standing for administrators only, else absent
 * @param suspensionReason for administrators only, absent unless suspended
 * @param version for administrators only, else absent
 */
record MemberView(
        String id,
        String name,
        Company company,
        String site,
        String job,
        Set<String> roles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Standing standing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String suspensionReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version) {

    static MemberView of(Membership member, Caller reader) {
        var workplace = member.application().workplace();
        var suspension = member.suspension();
        var administrator = reader.isAdministrator();
        return new MemberView(
                member.id(),
                member.person().name(),
                workplace.company(),
                workplace.site(),
                workplace.job(),
                member.roleNames(),
                administrator ? member.standing() : null,
                administrator && suspension != null ? suspension.reason() : null,
                administrator ? member.version() : null);
    }
}
