package org.traitdunion.kit.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cursors are sealed.
 *
 * @param cursorKey the secret that all instances of a service share; at least 32 characters, without a default
 */
@ConfigurationProperties("traitdunion.pages")
record PageSettings(@DefaultValue("") String cursorKey) {
    PageSettings {
        if (cursorKey.length() < 32) {
            throw new MissingKeyException();
        }
    }

    /** Nobody gave the secret. */
    static final class MissingKeyException extends RuntimeException {
        MissingKeyException() {
            super("CURSOR_KEY is missing or shorter than 32 characters");
        }
    }
}
