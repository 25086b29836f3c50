package org.traitdunion.gateway.token;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What Keycloak gave for a session. It never reaches the browser. */
record Tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** Whether the access token can still be used this long after now. */
    boolean lastsUntil(Instant now, Duration margin) {
        return Objects.requireNonNull(access.getExpiresAt()).isAfter(now.plus(margin));
    }
}
