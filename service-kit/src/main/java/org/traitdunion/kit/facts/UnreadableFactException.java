package org.traitdunion.kit.facts;

import org.jspecify.annotations.Nullable;

/** A fact that cannot be read, and could not be if it came again. */
final class UnreadableFactException extends RuntimeException {
    UnreadableFactException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
