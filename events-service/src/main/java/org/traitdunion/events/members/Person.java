package org.traitdunion.events.members;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How a member is shown beside what they do.
 *
 * @param name of somebody who left the network: that they did, in the reader's language
 * @param companyName empty when the person left
 */
public record Person(String id, String name, String companyName) {

    static Person left(String id) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Person(id, english ? "Former member" : "Ancien membre", "");
    }
}
