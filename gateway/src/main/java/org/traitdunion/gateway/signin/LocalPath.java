package org.traitdunion.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A path of this very site, to which somebody may be sent after signing in. Whatever a browser, or a server that
 * decodes once too often, could read as another site is refused.
 */
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");

    private static final int LONGEST = 1000;
    private static final Pattern SUSPECT = Pattern.compile("//|\\\\|[\\p{Cntrl}\\s]");
    private static final Pattern GATEWAY = Pattern.compile("^/(login|logout|oauth2|auth)(/|$|\\?|#).*");

    static Optional<LocalPath> of(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return Optional.of(HOME);
        }
        if (wanted.length() > LONGEST || !wanted.startsWith("/")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(wanted);
            String path = uri.getRawPath();
            if (uri.isAbsolute() || uri.getRawAuthority() != null || path == null || suspect(path)) {
                return Optional.empty();
            }
            String ascii = uri.toASCIIString(); // in which each letter of another script takes nine characters
            boolean ours = GATEWAY.matcher(wanted).matches();
            return ours || ascii.length() > LONGEST ? Optional.empty() : Optional.of(new LocalPath(ascii));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Decodes until nothing changes: %252F is a slash to somebody, too. */
    private static boolean suspect(String path) {
        String decoded = path;
        for (int round = 0; round < 5; round++) {
            if (SUSPECT.matcher(decoded).find()
                    || SUSPECT.matcher(URI.create(path).normalize().getRawPath())
                            .find()) {
                return true;
            }
            String next = UriUtils.decode(decoded, StandardCharsets.UTF_8);
            if (next.equals(decoded)) {
                return false;
            }
            decoded = next;
        }
        return true;
    }
}
