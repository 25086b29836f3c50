package org.traitdunion.gateway.token;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.traitdunion.gateway.session.Sessions;

class SessionTokensTest {

    private static final ClientRegistration CLIENT = ClientRegistration.withRegistrationId("keycloak")
            .clientId("gateway")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri("http://127.0.0.1:9/token")
            .build();
    private static final Tokens EXPIRED = new Tokens(
            new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, "old", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
            null);

    /** Only so can it be told as what it is, that sessions cannot be reached, to all of them alike. */
    @Test
    void whoWaitsForARefreshThatFailsLearnsWhyAsTheOneThatAskedDoes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        Sessions away = mock();
        when(away.attribute(any(), any())).thenAnswer(_ -> {
            asked.countDown();
            fail.await();
            throw new MongoTimeoutException("away");
        });
        SessionTokens tokens = new SessionTokens(
                away,
                CLIENT,
                _ -> {
                    throw new AssertionError("Nobody knows what to ask for");
                },
                CircuitBreaker.ofDefaults("keycloak-tokens"),
                Clock.systemUTC());
        FutureTask<SessionTokens.Answer> first = new FutureTask<>(() -> tokens.of("session", EXPIRED));
        FutureTask<SessionTokens.Answer> waits = new FutureTask<>(() -> tokens.of("session", EXPIRED));
        Thread.ofPlatform().start(first);
        asked.await();
        Thread waiting = Thread.ofPlatform().start(waits);
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        fail.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(MongoTimeoutException.class);
        assertThatThrownBy(waits::get).hasCauseInstanceOf(MongoTimeoutException.class);
    }
}
