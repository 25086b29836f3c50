package org.traitdunion.gateway.session;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.session.SessionRepository;

/** Both session stores, for tests of what each of them promises. */
abstract class SessionStores {

    static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    final Instant now = Instant.now();

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
        AtomicReference<Instant> time = new AtomicReference<>(Instant.now());
        InstantSource source = time::get;
        SessionsInMemory one = new SessionsInMemory(source.withZone(ZoneOffset.UTC), BEFORE_SIGN_IN);
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
                        time.set(now);
                        return one;
                    }

                    @Override
                    public String toString() {
                        return "memory";
                    }
                });
    }

    static SessionsInMongo inMongo(String collection, Instant now) {
        return new SessionsInMongo(
                Objects.requireNonNull(client).getDatabase("gateway").getCollection(collection),
                Clock.fixed(now, ZoneOffset.UTC),
                BEFORE_SIGN_IN);
    }

    @SuppressWarnings("unchecked") // both stores keep StoredSession
    static SessionRepository<StoredSession> of(Sessions sessions) {
        return (SessionRepository<StoredSession>) sessions.repository();
    }

    static StoredSession signedIn(Sessions sessions, String person, String keycloakSession) {
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        session.setAttribute(Sessions.PERSON, person);
        session.setAttribute(Sessions.KEYCLOAK_SESSION, keycloakSession);
        repository.save(session);
        return session;
    }

    static StoredSession signsIn(Sessions sessions, String person, Instant at) {
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        session.changeSessionId();
        session.setLastAccessedTime(at);
        session.setAttribute(Sessions.PERSON, person);
        repository.save(session);
        return session;
    }

    /** The session as the next request finds it. */
    static StoredSession found(SessionRepository<StoredSession> sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
