package org.traitdunion.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class ValidatedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final AtomicInteger checks = new AtomicInteger();
    private final Clock clock = InstantSource.fixed(NOW).withZone(ZoneOffset.UTC);

    private Jwt check(String token) {
        checks.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("a")
                .expiresAt(NOW.plusSeconds(60))
                .build();
    }

    @Test
    void aTokenIsCheckedOnceUntilItExpires() {
        InstantSource moving = time::get;
        var tokens = new ValidatedTokens(this::check, 10, moving.withZone(ZoneOffset.UTC));
        tokens.decode("x");
        tokens.decode("x");
        assertThat(checks).hasValue(1);
        time.set(NOW.plusSeconds(60));
        tokens.decode("x");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        var tokens = new ValidatedTokens(
                token -> {
                    checks.incrementAndGet();
                    throw new BadJwtException("expired");
                },
                10,
                clock);
        assertThatThrownBy(() -> tokens.decode("x")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("x")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(2);
    }

    @Test
    void withoutKeysNobodyIsCalledUnauthenticated() {
        var tokens = new ValidatedTokens(
                token -> {
                    throw new JwtException("no keys");
                },
                10,
                clock);
        assertThatThrownBy(() -> tokens.decode("x")).isInstanceOf(KeysUnavailableException.class);
    }
}
