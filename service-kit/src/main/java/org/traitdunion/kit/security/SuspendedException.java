package org.traitdunion.kit.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The caller is a suspended member. */
final class SuspendedException extends AccessDeniedException {
    private final @Nullable String reason;

    SuspendedException(@Nullable String reason) {
        super("The member is suspended");
        this.reason = reason;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
