package org.traitdunion.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** Sessions of one gateway; they end with it. All requests of a session share one object. */
final class SessionsInMemory implements Sessions, SessionRepository<StoredSession> {

    private final Map<String, StoredSession> sessions = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration beforeSignIn;

    SessionsInMemory(Clock clock, Duration beforeSignIn) {
        this.clock = clock;
        this.beforeSignIn = beforeSignIn;
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(clock.instant(), beforeSignIn);
    }

    @Override
    public void save(StoredSession session) {
        String before = session.storedId();
        if (before == null) {
            sessions.put(session.getId(), session);
        } else if (!before.equals(session.getId()) && sessions.remove(before) != null) {
            sessions.put(session.getId(), session);
        }
        session.stored();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        StoredSession session = sessions.get(id);
        if (session != null && expired(session)) {
            sessions.remove(id);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        sessions.remove(id);
    }

    @Override
    public @Nullable Object attribute(String sessionId, String name) {
        StoredSession session = findById(sessionId);
        return session == null ? null : session.attribute(name);
    }

    @Override
    public void put(String sessionId, String name, Object value) {
        StoredSession session = findById(sessionId);
        if (session != null) {
            session.setAttribute(name, value);
        }
    }

    @Override
    public void end(String sessionId) {
        sessions.remove(sessionId);
    }

    @Override
    public void endAll(@Nullable String keycloakSession, @Nullable String person) {
        String name = keycloakSession != null ? KEYCLOAK_SESSION : PERSON;
        String value = keycloakSession != null ? keycloakSession : person;
        sessions.values().removeIf(session -> value != null && value.equals(session.attribute(name)));
    }

    @Override
    public void sweep() {
        sessions.values().removeIf(this::expired);
    }

    @Override
    public SessionRepository<StoredSession> repository() {
        return this;
    }

    private boolean expired(StoredSession session) {
        return !session.expiresAt().isAfter(clock.instant());
    }
}
