package org.traitdunion.members.account;

import org.jspecify.annotations.Nullable;

/**
 * How somebody likes to use the network.
 *
 * @param language null to follow the browser
 */
public record Preferences(@Nullable Language language, Theme theme) {

    static final Preferences DEFAULT = new Preferences(null, Theme.AUTO);

    /** A language of the interface. */
    public enum Language {
        FR,
        EN
    }

    /** The look of the pages; {@code AUTO} follows the device. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }
}
