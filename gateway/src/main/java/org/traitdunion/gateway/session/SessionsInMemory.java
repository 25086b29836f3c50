package org.traitdunion.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/**
 * Sessions of one gateway; they end with it. Each request has a copy of its session, so that one that was there before a
 * sign-in never learns the name that the session has after it. Anybody can begin a sign-in, and as often as they like:
 * beyond {@value #MOST_BEGUN} sessions without a person the eldest is forgotten of the network that has most of them, and
 * whoever it was begins anew. So many are a minute's on a machine that can tell twenty passwords a second; each may hold
 * several sign-ins of some kilobytes.
 */
final class SessionsInMemory implements Sessions, SessionRepository<StoredSession> {

    static final int MOST_BEGUN = 1_000;

    /** The eldest first. */
    private final Map<String, StoredSession> begun = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Map<String, StoredSession> signedIn = new ConcurrentHashMap<>();
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
            keep(session.copy());
        } else if (!before.equals(session.getId())) {
            if (remove(before)) {
                keep(session.copy());
            }
        } else {
            StoredSession kept = find(before);
            if (kept != null) {
                kept.merge(session);
                moveOnceSignedIn(kept);
            }
        }
        session.stored();
    }

    private void keep(StoredSession session) {
        if (session.attribute(PERSON) == null) {
            begun.put(session.getId(), session);
            forgetTheOneOnTop();
        } else {
            signedIn.put(session.getId(), session);
            endThoseOnTop(session);
        }
    }

    /** Whoever floods makes room at their own cost. */
    private void forgetTheOneOnTop() {
        synchronized (begun) {
            if (begun.size() <= MOST_BEGUN) {
                return;
            }
            Map<String, List<StoredSession>> networks = begun.values().stream()
                    .collect(Collectors.groupingBy(SessionsInMemory::network, LinkedHashMap::new, Collectors.toList()));
            List<StoredSession> most = Collections.max(networks.values(), Comparator.comparingInt(List::size));
            begun.remove(most.getFirst().getId());
        }
    }

    private static String network(StoredSession session) {
        return String.valueOf(session.attribute(NETWORK));
    }

    private void endThoseOnTop(StoredSession latest) {
        Object person = latest.attribute(PERSON);
        signedIn.values().stream()
                .filter(session -> Objects.equals(person, session.attribute(PERSON)))
                .sorted(Comparator.comparing(StoredSession::getLastAccessedTime).reversed())
                .skip(MOST_OF_A_PERSON)
                .forEach(session -> signedIn.remove(session.getId()));
    }

    private void moveOnceSignedIn(StoredSession session) {
        if (session.attribute(PERSON) != null && begun.remove(session.getId()) != null) {
            keep(session);
        }
    }

    /** False when it had ended already. */
    private boolean remove(String id) {
        return begun.remove(id) != null || signedIn.remove(id) != null;
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        StoredSession session = find(id);
        return session == null ? null : session.copy();
    }

    private @Nullable StoredSession find(String id) {
        StoredSession known = signedIn.get(id);
        StoredSession session = known == null ? begun.get(id) : known;
        if (session != null && expired(session)) {
            remove(id);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        remove(id);
    }

    @Override
    public @Nullable Object attribute(String sessionId, String name) {
        StoredSession session = find(sessionId);
        return session == null ? null : session.attribute(name);
    }

    @Override
    public void put(String sessionId, String name, Object value) {
        StoredSession session = find(sessionId);
        if (session != null) {
            session.setAttribute(name, value);
        }
    }

    @Override
    public void end(String sessionId) {
        remove(sessionId);
    }

    @Override
    public Set<String> living(Set<String> sessionIds) {
        return sessionIds.stream().filter(id -> find(id) != null).collect(Collectors.toSet());
    }

    @Override
    public void endAll(@Nullable String keycloakSession, @Nullable String person) {
        String name = keycloakSession != null ? KEYCLOAK_SESSION : PERSON;
        String value = keycloakSession != null ? keycloakSession : person;
        signedIn.values().removeIf(session -> value != null && value.equals(session.attribute(name)));
    }

    @Override
    public void sweep() {
        begun.values().removeIf(this::expired);
        signedIn.values().removeIf(this::expired);
    }

    @Override
    public SessionRepository<StoredSession> repository() {
        return this;
    }

    private boolean expired(StoredSession session) {
        return !session.expiresAt().isAfter(clock.instant());
    }
}
