package org.traitdunion.members.keycloak;

import java.util.Set;

/** The realm's accounts, as far as the mirror touches them. */
interface Realm {

    /** The realm roles that follow the memberships; all others are left alone. */
    Set<String> MIRRORED = Set.of("member", "organiser", "moderator");

    /**
     * Makes the account's mirrored roles exactly these. An account that is gone has none.
     *
     * @param roles a subset of {@link #MIRRORED}
     * @throws RealmUnavailable if Keycloak cannot be reached, does not answer in time, or lets this service do nothing
     */
    void setRoles(String memberId, Set<String> roles);

    /** Keycloak is away for everybody: there is no use in trying the next one. */
    final class RealmUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        RealmUnavailable(Throwable cause) {
            super("Keycloak does nothing for us now (" + cause.getMessage() + ")", cause);
        }
    }
}
