package org.traitdunion.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.session.SessionRepository;

/** The promises of a session store, kept by both. */
class SessionsTest extends SessionStores {

    @ParameterizedTest
    @MethodSource("stores")
    void requestThatEndsLateUndoesNothing(Store store) {
        SessionRepository<StoredSession> one = of(store.at(now));
        SessionRepository<StoredSession> two = of(store.at(now));
        StoredSession created = one.createSession();
        created.setAttribute("tokens", "old");
        one.save(created);

        StoredSession slow = found(one, created.getId());
        store.at(now).put(created.getId(), "tokens", "new");
        slow.setAttribute("other", "x");
        one.save(slow);

        StoredSession seen = found(two, created.getId());
        assertThat(seen.attribute("tokens")).isEqualTo("new");
        assertThat(seen.attribute("other")).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void requestThatEndsLateDoesNotShortenTheSession(Store store) {
        SessionRepository<StoredSession> sessions = of(store.at(now));
        StoredSession created = sessions.createSession();
        sessions.save(created);
        StoredSession stream = found(sessions, created.getId());
        StoredSession click = found(sessions, created.getId());
        click.setLastAccessedTime(now.plusSeconds(1200));
        sessions.save(click);
        sessions.save(stream);
        assertThat(found(sessions, created.getId()).getLastAccessedTime()).isAfter(now.plusSeconds(1100));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void newNameLeavesNothingUnderTheOldOne(Store store) {
        SessionRepository<StoredSession> sessions = of(store.at(now));
        StoredSession session = sessions.createSession();
        session.setAttribute("sub", "camille");
        sessions.save(session);
        String before = session.getId();
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void requestThatWasThereBeforeTheNewNameDoesNotLearnIt(Store store) {
        SessionRepository<StoredSession> sessions = of(store.at(now));
        StoredSession planted = sessions.createSession();
        sessions.save(planted);
        StoredSession held = found(sessions, planted.getId());
        StoredSession signsIn = found(sessions, planted.getId());
        signsIn.changeSessionId();
        sessions.save(signsIn);
        held.setAttribute("late", "x");
        sessions.save(held);
        assertThat(held.getId()).isEqualTo(planted.getId());
        assertThat(sessions.findById(held.getId())).isNull();
        assertThat(found(sessions, signsIn.getId()).attribute("late")).isNull();
    }

    @Test
    void sessionThatCannotBeReadIsNone() {
        SessionsInMongo sessions = inMongo("sessions" + UUID.randomUUID(), now);
        StoredSession session = sessions.createSession();
        session.setAttribute("tokens", BigDecimal.ONE); // a class that no session holds
        sessions.save(session);

        assertThat(sessions.findById(session.getId())).isNull();
        assertThat(sessions.attribute(session.getId(), "tokens")).isNull();
    }

    @Test
    void whatASignInLeavesInASessionCrossesToAnotherGateway() {
        String collection = "sessions" + UUID.randomUUID();
        SessionsInMongo one = inMongo(collection, now);
        StoredSession session = one.createSession();
        OidcIdToken idToken = new OidcIdToken(
                "id.token",
                now,
                now.plusSeconds(300),
                Map.of("sub", "camille", "iss", "https://x", "aud", java.util.List.of("gateway")));
        SecurityContext context = new SecurityContextImpl(new OAuth2AuthenticationToken(
                new DefaultOidcUser(AuthorityUtils.createAuthorityList("OIDC_USER"), idToken),
                java.util.List.of(),
                "keycloak"));
        session.setAttribute("SPRING_SECURITY_CONTEXT", context);
        session.setAttribute(
                "sign-in.a_state=",
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://x/auth")
                        .clientId("gateway")
                        .attributes(Map.of("to", "/", "begun", now))
                        .build());
        one.save(session);

        StoredSession there = Objects.requireNonNull(inMongo(collection, now).findById(session.getId()));
        assertThat(there.attribute("SPRING_SECURITY_CONTEXT"))
                .isInstanceOfSatisfying(
                        SecurityContext.class,
                        read -> assertThat(Objects.requireNonNull(read.getAuthentication())
                                        .getName())
                                .isEqualTo("camille"));
        assertThat(there.attribute("sign-in.a_state="))
                .isInstanceOfSatisfying(
                        OAuth2AuthorizationRequest.class,
                        read -> assertThat(read.getAttributes()).containsEntry("begun", now));
    }
}
