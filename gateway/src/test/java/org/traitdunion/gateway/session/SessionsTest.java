package org.traitdunion.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
class SessionsTest {

    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    private final Instant now = Instant.now();

    private static @Nullable MongoServer server;
    private static @Nullable MongoClient client;

    @BeforeAll
    static void start() {
        server = new MongoServer(H2Backend.inMemory());
        client = MongoClients.create("mongodb:/" + server.bind());
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(client).close();
        Objects.requireNonNull(server).shutdownNow();
    }

    /** A store, and the same store as another gateway sees it, at a later time. */
    interface Store {
        Sessions at(Instant now);
    }

    static Stream<Store> stores() {
        String collection = "sessions" + UUID.randomUUID();
        SessionsInMemory[] one = {new SessionsInMemory(Clock.systemUTC(), BEFORE_SIGN_IN)};
        return Stream.of(
                new Store() {
                    @Override
                    public Sessions at(Instant now) {
                        return inMongo(collection, now);
                    }

                    @Override
                    public String toString() {
                        return "mongodb";
                    }
                },
                new Store() {
                    @Override
                    public Sessions at(Instant now) {
                        return one[0];
                    }

                    @Override
                    public String toString() {
                        return "memory";
                    }
                });
    }

    private static SessionsInMongo inMongo(String collection, Instant now) {
        return new SessionsInMongo(
                Objects.requireNonNull(client).getDatabase("gateway").getCollection(collection),
                Clock.fixed(now, ZoneOffset.UTC),
                BEFORE_SIGN_IN);
    }

    @SuppressWarnings("unchecked") // both stores keep StoredSession
    private static SessionRepository<StoredSession> of(Sessions sessions) {
        return (SessionRepository<StoredSession>) sessions.repository();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void requestThatEndsLateUndoesNothing(Store store) {
        SessionRepository<StoredSession> one = of(store.at(now));
        SessionRepository<StoredSession> two = of(store.at(now));
        StoredSession created = one.createSession();
        created.setAttribute("tokens", "old");
        one.save(created);

        StoredSession slow = Objects.requireNonNull(one.findById(created.getId()));
        store.at(now).put(created.getId(), "tokens", "new");
        slow.setAttribute("other", "x");
        one.save(slow);

        StoredSession seen = Objects.requireNonNull(two.findById(created.getId()));
        assertThat(seen.attribute("tokens")).isEqualTo("new");
        assertThat(seen.attribute("other")).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void requestThatEndsLateDoesNotShortenTheSession(Store store) {
        SessionRepository<StoredSession> sessions = of(store.at(now));
        StoredSession created = sessions.createSession();
        sessions.save(created);
        StoredSession stream = Objects.requireNonNull(sessions.findById(created.getId()));
        StoredSession click = Objects.requireNonNull(sessions.findById(created.getId()));
        click.setLastAccessedTime(now.plusSeconds(1200));
        sessions.save(click);
        sessions.save(stream);
        assertThat(Objects.requireNonNull(sessions.findById(created.getId())).getLastAccessedTime())
                .isAfter(now.plusSeconds(1100));
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
        StoredSession held = Objects.requireNonNull(sessions.findById(planted.getId()));
        StoredSession signsIn = Objects.requireNonNull(sessions.findById(planted.getId()));
        signsIn.changeSessionId();
        sessions.save(signsIn);
        held.setAttribute("late", "x");
        sessions.save(held);
        assertThat(held.getId()).isEqualTo(planted.getId());
        assertThat(sessions.findById(held.getId())).isNull();
        assertThat(Objects.requireNonNull(sessions.findById(signsIn.getId())).attribute("late"))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void sessionEndedMeanwhileStaysEnded(Store store) {
        Sessions sessions = store.at(now);
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        sessions.end(session.getId());
        session.setAttribute("late", "x");
        repository.save(session);
        sessions.put(session.getId(), "tokens", "late");
        assertThat(repository.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keycloakEndsOneSessionOrAllOfAPerson(Store store) {
        Sessions sessions = store.at(now);
        StoredSession desk = signedIn(sessions, "camille", "desk");
        StoredSession phone = signedIn(sessions, "camille", "phone");
        StoredSession colleague = signedIn(sessions, "louise", "other");

        sessions.endAll("desk", "camille");
        assertThat(of(sessions).findById(desk.getId())).isNull();
        assertThat(of(sessions).findById(phone.getId())).isNotNull();

        sessions.endAll(null, "camille");
        assertThat(of(sessions).findById(phone.getId())).isNull();
        assertThat(of(sessions).findById(colleague.getId())).isNotNull();
    }

    private static StoredSession signedIn(Sessions sessions, String person, String keycloakSession) {
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        session.setAttribute(Sessions.PERSON, person);
        session.setAttribute(Sessions.KEYCLOAK_SESSION, keycloakSession);
        repository.save(session);
        return session;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void tellsWhichOfThemLive(Store store) {
        Sessions sessions = store.at(now);
        StoredSession ended = signedIn(sessions, "camille", "desk");
        StoredSession goesOn = signedIn(sessions, "louise", "phone");
        StoredSession expired = signedIn(sessions, "awa", "hall");
        expired.setMaxInactiveInterval(Duration.ZERO);
        expired.setAttribute("any", "x");
        of(sessions).save(expired);
        sessions.endAll("desk", null);
        assertThat(sessions.living(Set.of(ended.getId(), goesOn.getId(), expired.getId(), "unknown")))
                .containsExactly(goesOn.getId());
    }

    @Test
    void strangersPushEachOtherOutAndNobodyWhoHasSignedIn() {
        SessionsInMemory sessions = new SessionsInMemory(Clock.systemUTC(), BEFORE_SIGN_IN);
        StoredSession person = signedIn(sessions, "camille", "desk");
        StoredSession eldest = sessions.createSession();
        sessions.save(eldest);
        for (int stranger = 1; stranger < SessionsInMemory.MOST_BEGUN; stranger++) {
            sessions.save(sessions.createSession());
        }
        assertThat(sessions.findById(eldest.getId())).isNotNull();
        sessions.save(sessions.createSession());
        assertThat(sessions.findById(eldest.getId())).isNull();
        assertThat(sessions.findById(person.getId())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void personWithTooManySessionsLosesTheOneLeftAloneForLongest(Store store) {
        Sessions sessions = store.at(now);
        StoredSession colleague = signsIn(sessions, "louise", now.minusSeconds(600));
        StoredSession leftAlone = signsIn(sessions, "camille", now.minusSeconds(300));
        for (int session = 1; session < Sessions.MOST_OF_A_PERSON; session++) {
            signsIn(sessions, "camille", now.minusSeconds(session));
        }
        assertThat(of(sessions).findById(leftAlone.getId())).isNotNull();
        StoredSession latest = signsIn(sessions, "camille", now);
        assertThat(sessions.living(Set.of(colleague.getId(), leftAlone.getId(), latest.getId())))
                .containsExactlyInAnyOrder(colleague.getId(), latest.getId());
    }

    private static StoredSession signsIn(Sessions sessions, String person, Instant at) {
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        session.changeSessionId();
        session.setLastAccessedTime(at);
        session.setAttribute(Sessions.PERSON, person);
        repository.save(session);
        return session;
    }

    @Test
    void expiredSessionIsGoneAndSwept() {
        String collection = "sessions" + UUID.randomUUID();
        SessionsInMongo current = inMongo(collection, now);
        SessionsInMongo later = inMongo(collection, now.plus(BEFORE_SIGN_IN).plusSeconds(1));
        StoredSession session = current.createSession();
        current.save(session);
        assertThat(current.findById(session.getId())).isNotNull();
        assertThat(later.findById(session.getId())).isNull();
        later.sweep();
        assertThat(current.findById(session.getId())).isNull();
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
                "sign-ins",
                new java.util.LinkedHashMap<>(Map.of(
                        "state",
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri("https://x/auth")
                                .clientId("gateway")
                                .attributes(Map.of("to", "/"))
                                .build())));
        one.save(session);

        StoredSession there = Objects.requireNonNull(inMongo(collection, now).findById(session.getId()));
        assertThat(there.attribute("SPRING_SECURITY_CONTEXT"))
                .isInstanceOfSatisfying(
                        SecurityContext.class,
                        read -> assertThat(Objects.requireNonNull(read.getAuthentication())
                                        .getName())
                                .isEqualTo("camille"));
        assertThat(there.attribute("sign-ins")).isInstanceOf(Map.class);
    }
}
