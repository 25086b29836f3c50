package org.traitdunion.acceptance;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/**
 * Cookies as a browser keeps them for {@code localhost}: browsers trust the loopback address and send it cookies marked
 * Secure over plain HTTP too; Java's own store would not.
 */
final class LoopbackCookies implements CookieStore {

    private final CookieStore kept = new CookieManager().getCookieStore();

    @Override
    public void add(URI uri, HttpCookie cookie) {
        cookie.setSecure(false);
        kept.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
        return kept.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return kept.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
        return kept.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
        return kept.removeAll();
    }
}
