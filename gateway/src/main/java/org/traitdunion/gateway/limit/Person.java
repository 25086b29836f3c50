package org.traitdunion.gateway.limit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who has signed in and asks: one person, through however many browsers and API clients. */
final class Person {

    private Person() {}

    /** The subject of the token; null for a stranger. */
    static @Nullable String whoAsks() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? null : caller.getName();
    }
}
