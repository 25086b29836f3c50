package org.traitdunion.members.membership.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.members.company.Company;
import org.traitdunion.members.membership.Application;
import org.traitdunion.members.membership.Membership;

/**
 * An application as administrators read it.
 *
 * @param emailConfirmed false if nothing proves that the address is the person's
 * @param reason why it was refused, else null
 * @param version to be named by the decision
 */
record ApplicantView(
        String memberId,
        String name,
        String email,
        boolean emailConfirmed,
        Company company,
        String site,
        String job,
        Instant madeAt,
        Application.State state,
        @Nullable String reason,
        long version) {

    static ApplicantView of(Membership membership) {
        var application = membership.application();
        var workplace = application.workplace();
        return new ApplicantView(
                membership.id(),
                membership.person().name(),
                membership.person().email(),
                membership.person().isEmailConfirmed(),
                workplace.company(),
                workplace.site(),
                workplace.job(),
                application.madeAt(),
                application.state(),
                application.reason(),
                membership.version());
    }
}
