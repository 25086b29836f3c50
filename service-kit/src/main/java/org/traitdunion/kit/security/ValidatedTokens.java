package org.traitdunion.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers the tokens whose signature was checked, until they expire: the check costs more than many a request.
 * Nothing is lost in revocation, since a member's standing is looked up on each request.
 */
final class ValidatedTokens implements JwtDecoder {
    private final JwtDecoder checking;
    private final Cache<String, Jwt> validated;
    private final Clock clock;

    ValidatedTokens(JwtDecoder checking, int size, Clock clock) {
        this.checking = checking;
        this.clock = clock;
        this.validated = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfter(Expiry.creating((String token, Jwt jwt) -> remaining(jwt)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = validated.getIfPresent(token);
        if (known != null && remaining(known).isPositive()) {
            return known;
        }
        var jwt = check(token);
        if (remaining(jwt).isPositive()) {
            validated.put(token, jwt);
        }
        return jwt;
    }

    private Jwt check(String token) {
        try {
            return checking.decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException unreachable) {
            // The issuer's keys could not be had: nobody knows whether the token is good.
            throw new KeysUnavailableException(unreachable);
        }
    }

    private Duration remaining(Jwt jwt) {
        var expiry = jwt.getExpiresAt();
        return expiry == null ? Duration.ZERO : Duration.between(clock.instant(), expiry);
    }
}
