package org.traitdunion.local.people;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies as a browser keeps them for {@code localhost}, which it trusts with cookies marked Secure over plain HTTP. */
final class Loopback extends CookieHandler {

    private final CookieManager kept;

    Loopback(CookieManager kept) {
        this.kept = kept;
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
        return kept.get(uri, headers);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        kept.put(uri, headers);
        kept.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }
}
