package org.traitdunion.members.membership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who somebody is, as Keycloak says at sign-in.
 *
 * @param name as others read it
 * @param nameFold the name without accents and capitals, by which lists are sorted
 * @param email empty if the account has none
 * @param emailConfirmed true if Keycloak has the address as confirmed; null if not, or if that was not kept yet when the
 *     person was stored
 */
public record Person(
        String name,
        String nameFold,
        String email,
        @Nullable Boolean emailConfirmed) {

    private static final int LONGEST = 255;
    /** What would hide in a line, break it, or turn its direction so that a name poses as another. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Person of(String name, String email, boolean emailConfirmed) {
        var folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return new Person(name, folded.toLowerCase(Locale.ROOT), email, emailConfirmed ? true : null);
    }

    /** The person of a token; an account without a name goes by its user name. */
    public static Person of(Jwt token) {
        var name = claim(token, "name");
        if (name == null) {
            name = claim(token, "preferred_username");
        }
        var email = claim(token, "email");
        var confirmed = email != null && Boolean.TRUE.equals(token.<Object>getClaim("email_verified"));
        return of(name == null ? "?" : name, email == null ? "" : email, confirmed);
    }

    public boolean isEmailConfirmed() {
        return emailConfirmed != null;
    }

    private static @Nullable String claim(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        var line = value == null ? "" : UNFIT.matcher(value).replaceAll(" ").strip();
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        var length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
