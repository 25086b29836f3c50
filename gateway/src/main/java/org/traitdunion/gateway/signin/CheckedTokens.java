package org.traitdunion.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers the tokens of API clients that were found good, until they expire: the check of a signature costs more than
 * to pass a request on. A refused token is checked each time it comes.
 */
final class CheckedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    private final JwtDecoder checking;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating((String token, Jwt jwt) -> untilExpiry(jwt)))
            .build();

    CheckedTokens(JwtDecoder checking) {
        this.checking = checking;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && untilExpiry(known).isPositive()) {
            return known;
        }
        Jwt checked = checking.decode(token);
        if (untilExpiry(checked).isPositive()) {
            good.put(token, checked);
        }
        return checked;
    }

    private static Duration untilExpiry(Jwt jwt) {
        @Nullable Instant expiry = jwt.getExpiresAt();
        return expiry == null ? Duration.ZERO : Duration.between(Instant.now(), expiry);
    }
}
