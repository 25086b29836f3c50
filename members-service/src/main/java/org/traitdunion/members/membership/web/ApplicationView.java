package org.traitdunion.members.membership.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.members.company.Company;
import org.traitdunion.members.membership.Application;
import org.traitdunion.members.membership.Membership;

/**
 * An application as its applicant reads it.
 *
 * @param reason why it was refused, else null
 * @param decidedAt null while it waits
 */
public record ApplicationView(
        Company company,
        String site,
        String job,
        Application.State state,
        @Nullable String reason,
        Instant madeAt,
        @Nullable Instant decidedAt,
        long version) {

    public static ApplicationView of(Membership membership) {
        var application = membership.application();
        var workplace = application.workplace();
        return new ApplicationView(
                workplace.company(),
                workplace.site(),
                workplace.job(),
                application.state(),
                application.reason(),
                application.madeAt(),
                application.decidedAt(),
                membership.version());
    }
}
