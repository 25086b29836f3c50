package org.traitdunion.gateway.token;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.traitdunion.gateway.session.Sessions;

/**
 * A usable access token for a session, whenever one is asked for.
 *
 * <p>A token is refreshed a minute before it expires. However many requests of a session come at once, one of them asks
 * Keycloak. The others go on with the token that they have, and wait for the answer once it is about to end. While Keycloak is away the old token serves as long as it lasts and the
 * session stays; only Keycloak's own refusal ends it.
 */
class SessionTokens {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** For a token to reach its service before it expires. */
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, CompletableFuture<Answer>> refreshing = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final ClientRegistration client;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
    private final CircuitBreaker breaker;
    private final Clock clock;

    SessionTokens(
            Sessions sessions,
            ClientRegistration client,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
            CircuitBreaker breaker,
            Clock clock) {
        this.sessions = sessions;
        this.client = client;
        this.keycloak = keycloak;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** What became of asking for a token. */
    sealed interface Answer {
        record Usable(String token) implements Answer {}

        /** The session has ended, here or at Keycloak. */
        record Ended() implements Answer {}

        /** Keycloak does not answer and the old token has expired; the session is kept. */
        record Away() implements Answer {}
    }

    /**
     * The token to send on now.
     *
     * @param known the tokens as the running request sees them; null when its session has none
     */
    Answer of(String sessionId, @Nullable Tokens known) {
        if (known == null) {
            return new Answer.Ended();
        }
        if (known.lastsUntil(clock.instant(), MARGIN)) {
            return new Answer.Usable(known.access().getTokenValue());
        }
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = refreshing.putIfAbsent(sessionId, mine);
        if (other != null) {
            return known.lastsUntil(clock.instant(), ENOUGH)
                    ? new Answer.Usable(known.access().getTokenValue())
                    : await(other);
        }
        try {
            Answer answer = refresh(sessionId);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            refreshing.remove(sessionId, mine);
        }
    }

    private static Answer await(CompletableFuture<Answer> other) {
        try {
            return other.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Answer.Away();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Away();
        } catch (ExecutionException failed) { // whoever waited learns what the one that asked did
            if (failed.getCause() instanceof RuntimeException same) {
                throw same;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    /** The session is read again: another request, or another gateway, may have refreshed it a moment ago. */
    private Answer refresh(String sessionId) {
        if (!(sessions.attribute(sessionId, TokensOfSession.ATTRIBUTE) instanceof Tokens current)) {
            return new Answer.Ended();
        }
        if (current.lastsUntil(clock.instant(), MARGIN)) {
            return new Answer.Usable(current.access().getTokenValue());
        }
        if (current.refresh() == null) {
            return lastResort(current);
        }
        try {
            Tokens fresh = breaker.executeSupplier(() -> ask(current));
            sessions.put(sessionId, TokensOfSession.ATTRIBUTE, fresh);
            return new Answer.Usable(fresh.access().getTokenValue());
        } catch (Refused refused) {
            sessions.end(sessionId);
            return new Answer.Ended();
        } catch (CallNotPermittedException open) {
            return lastResort(current);
        } catch (OAuth2AuthorizationException away) {
            log.warn("Keycloak did not refresh a token: {}", away.getError().getErrorCode());
            return lastResort(current);
        }
    }

    private Tokens ask(Tokens current) {
        try {
            OAuth2AccessTokenResponse answer = keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client, current.access(), java.util.Objects.requireNonNull(current.refresh())));
            return new Tokens(
                    answer.getAccessToken(),
                    answer.getRefreshToken() == null ? current.refresh() : answer.getRefreshToken());
        } catch (OAuth2AuthorizationException failed) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(failed.getError().getErrorCode())) {
                throw new Refused(failed);
            }
            throw failed;
        }
    }

    private Answer lastResort(Tokens current) {
        return current.lastsUntil(clock.instant(), Duration.ZERO)
                ? new Answer.Usable(current.access().getTokenValue())
                : new Answer.Away();
    }

    /** Keycloak no longer knows the session: it expired, or was ended there. Not a failure of Keycloak's. */
    static final class Refused extends RuntimeException {
        Refused(OAuth2AuthorizationException cause) {
            super(cause);
        }
    }
}
