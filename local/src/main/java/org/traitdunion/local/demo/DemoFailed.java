package org.traitdunion.local.demo;

import org.jspecify.annotations.Nullable;

/** The demo data could not be loaded whole; the next loading goes on. */
public final class DemoFailed extends RuntimeException {

    DemoFailed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
