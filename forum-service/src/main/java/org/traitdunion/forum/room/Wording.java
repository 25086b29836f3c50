package org.traitdunion.forum.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a room is called and what it is for.
 *
 * @param name 2 to 60 characters
 * @param description up to 300 characters
 */
public record Wording(String name, String description) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The name as it is sorted: « Événements » stands among the E. */
    String fold() {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
