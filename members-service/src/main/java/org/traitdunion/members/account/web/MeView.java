package org.traitdunion.members.account.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.traitdunion.members.account.Preferences;
import org.traitdunion.members.company.Company;
import org.traitdunion.members.membership.Membership;
import org.traitdunion.members.membership.Person;
import org.traitdunion.members.membership.web.ApplicationView;

/**
 * Who I am to the network.
 *
 * @param company where I work; null until admitted, as are site and job
 * @param roles in the alphabet's order; {@code admin} comes from Keycloak
 * @param application my latest; null if I have never asked
 */
record MeView(
        String id,
        String name,
        String email,
        State state,
        @Nullable Company company,
        @Nullable String site,
        @Nullable String job,
        SortedSet<String> roles,
        @Nullable ApplicationView application,
        Preferences preferences) {

    enum State {
        NONE,
        REQUESTED,
        REFUSED,
        ACTIVE
    }

    static MeView of(
            String id, Person person, boolean administrator, @Nullable Membership membership, Preferences preferences) {
        var workplace = membership != null && membership.admitted()
                ? membership.application().workplace()
                : null;
        var roles = new TreeSet<String>();
        if (membership != null) {
            roles.addAll(membership.roleNames());
        }
        if (administrator) {
            roles.add("admin");
        }
        return new MeView(
                id,
                person.name(),
                person.email(),
                membership == null ? State.NONE : state(membership),
                workplace == null ? null : workplace.company(),
                workplace == null ? null : workplace.site(),
                workplace == null ? null : workplace.job(),
                roles,
                membership == null ? null : ApplicationView.of(membership),
                preferences);
    }

    private static State state(Membership membership) {
        return switch (membership.application().state()) {
            case REQUESTED -> State.REQUESTED;
            case REFUSED -> State.REFUSED;
            case ADMITTED -> State.ACTIVE;
        };
    }
}
