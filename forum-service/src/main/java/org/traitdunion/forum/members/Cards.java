package org.traitdunion.forum.members;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** The cards of the people of one page. Somebody whom the directory no longer knows is shown without a name. */
public final class Cards {

    private final Map<String, MemberCard> known;

    public Cards(Map<String, MemberCard> known) {
        this.known = Map.copyOf(known);
    }

    public MemberCard of(String memberId) {
        MemberCard card = known.get(memberId);
        return card != null ? card : new MemberCard(memberId, formerMember(), "");
    }

    private static String formerMember() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? "Former member"
                : "Ancien membre";
    }
}
