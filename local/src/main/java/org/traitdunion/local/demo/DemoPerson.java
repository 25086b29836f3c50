package org.traitdunion.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account in every local network.
 *
 * @param roles what an administrator gives after admission: organiser, moderator
 * @param admin whether Keycloak makes the person an administrator
 * @param applies whether the request to join stays unanswered
 * @param shown what the account is good for, if it is named at the end of the start
 */
public record DemoPerson(
        String username,
        String firstName,
        String lastName,
        String company,
        String site,
        String job,
        @Nullable List<String> roles,
        boolean admin,
        boolean applies,
        @Nullable String shown) {

    /** The password of every demo account. */
    public static final String PASSWORD = "demo";

    /** The account's id, and so the member's: the same in every local network. */
    public String id() {
        return DemoData.id("people", username);
    }

    public String email() {
        return username + "@" + company + ".example";
    }

    List<String> givenRoles() {
        return roles == null ? List.of() : roles;
    }
}
