package org.traitdunion.kit.security;

import java.util.Set;

/**
 * The person on whose behalf a request runs. Any handler method may take one as a parameter.
 *
 * @param id the subject of the token, which is also the member's id
 * @param name the name shown to others; empty when neither the directory nor the token knows one
 * @param companyId the slug of the member's company, empty for somebody who is not a member
 * @param roles what the person may do at this moment
 */
public record Caller(String id, String name, String companyId, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isMember() {
        return has(Role.MEMBER);
    }

    public boolean isAdministrator() {
        return has(Role.ADMIN);
    }

    /** The name alone would identify a person in a log. */
    @Override
    public String toString() {
        return "Caller[" + id + "]";
    }
}
