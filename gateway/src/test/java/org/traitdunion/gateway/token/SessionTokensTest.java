package org.traitdunion.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.TimeUnit;
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
        SessionTokens tokens = tokens(away);
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

    /** However long it takes to refresh a token, the one that there is serves while it lasts. */
    @Test
    void nobodyWaitsForARefreshWhoseTokenIsStillGood() throws Exception {
        Tokens good = new Tokens(
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        "good",
                        Instant.EPOCH,
                        Instant.now().plusSeconds(30)),
                null);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Sessions slow = mock();
        when(slow.attribute(any(), any())).thenAnswer(_ -> {
            asked.countDown();
            answer.await();
            return good;
        });
        SessionTokens tokens = tokens(slow);
        FutureTask<SessionTokens.Answer> first = new FutureTask<>(() -> tokens.of("session", good));
        FutureTask<SessionTokens.Answer> second = new FutureTask<>(() -> tokens.of("session", good));
        Thread.ofPlatform().start(first);
        asked.await();
        Thread.ofPlatform().start(second);

        assertThat(second.get(9, TimeUnit.SECONDS)).isEqualTo(new SessionTokens.Answer.Usable("good"));
        assertThat(first.isDone()).isFalse();
        answer.countDown();
        assertThat(first.get()).isEqualTo(second.get());
    }

    private static SessionTokens tokens(Sessions sessions) {
        return new SessionTokens(
                sessions,
                CLIENT,
                _ -> {
                    throw new AssertionError("Nobody knows what to ask for");
                },
                CircuitBreaker.ofDefaults("keycloak-tokens"),
                Clock.systemUTC());
    }
}
