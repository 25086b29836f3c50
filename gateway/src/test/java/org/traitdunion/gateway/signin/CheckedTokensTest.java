package org.traitdunion.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTest {

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void goodTokenIsCheckedOnce() {
        CheckedTokens tokens =
                new CheckedTokens(token -> checked(token, Instant.now().plusSeconds(60)));

        assertThat(tokens.decode("x")).isEqualTo(tokens.decode("x"));
        tokens.decode("y");

        assertThat(checks).hasValue(2);
    }

    @Test
    void expiredOrRefusedTokenIsCheckedEachTime() {
        CheckedTokens expired =
                new CheckedTokens(token -> checked(token, Instant.now().minusSeconds(1)));
        expired.decode("x");
        expired.decode("x");
        CheckedTokens refused = new CheckedTokens(token -> {
            checks.incrementAndGet();
            throw new BadJwtException("expired");
        });
        assertThatThrownBy(() -> refused.decode("x")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> refused.decode("x")).isInstanceOf(BadJwtException.class);

        assertThat(checks).hasValue(4);
    }

    private Jwt checked(String token, Instant expiry) {
        checks.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("a")
                .issuedAt(expiry.minusSeconds(120))
                .expiresAt(expiry)
                .build();
    }
}
