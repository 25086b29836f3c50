package org.traitdunion.members.membership;

import java.util.Locale;

/** A role that an administrator gives to a member and may take again. */
public enum GivenRole {
    /** Publishes and runs events. */
    ORGANISER,
    /** Runs the forum's rooms. */
    MODERATOR;

    /** The role's name in addresses, facts and Keycloak: {@code organiser}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
