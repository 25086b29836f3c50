package org.traitdunion.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the bearer token of a request (RFC 6750, section 2.1). What is a token letter for letter is taken as it is; anything
 * else is Spring's to judge, whose regular expression takes longer over a token than the rest of the check together.
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";
    private static final BitSet LETTERS = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(LETTERS::set);
    }

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && isPlain(authorization)
                ? authorization.substring(SCHEME.length())
                : others.resolve(request);
    }

    private static boolean isPlain(String authorization) {
        return authorization.length() > SCHEME.length()
                && authorization.startsWith(SCHEME)
                && authorization.chars().skip(SCHEME.length()).allMatch(LETTERS::get);
    }
}
