package org.traitdunion.kit.markdown;

import java.util.List;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Lets absolute links pass and nothing else: no script or data URL, and no relative one, which would let a text point at an
 * action of this very site. A refused link keeps its words and loses its target.
 */
final class AbsoluteLinks implements UrlSanitizer {

    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

    static boolean allow(String url) {
        return SCHEMES.stream().anyMatch(scheme -> url.regionMatches(true, 0, scheme, 0, scheme.length()));
    }

    @Override
    public String sanitizeLinkUrl(String url) {
        return allow(url) ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return "";
    }
}
