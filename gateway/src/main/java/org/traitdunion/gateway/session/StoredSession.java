package org.traitdunion.gateway.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session, safe to be read and changed by many requests at once. It remembers which attributes changed since it was
 * stored, so that a long request that ends late writes back nothing that it did not change itself.
 */
final class StoredSession implements Session {

    /** A working day, as Keycloak's own sessions; whatever its tokens allow, nobody is signed in for longer. */
    static final Duration LONGEST = Duration.ofHours(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Instant creationTime;
    private volatile String id;
    private volatile @Nullable String storedId;
    private volatile Instant lastAccessedTime;
    private volatile Duration maxInactiveInterval;

    /** A session that nobody has stored yet. */
    StoredSession(Instant now, Duration maxInactiveInterval) {
        this.id = newId();
        this.creationTime = now;
        this.lastAccessedTime = now;
        this.maxInactiveInterval = maxInactiveInterval;
    }

    /** A session as it was stored. */
    StoredSession(
            String id, Instant creationTime, Instant lastAccessedTime, Duration idle, Map<String, Object> attributes) {
        this.id = id;
        this.storedId = id;
        this.creationTime = creationTime;
        this.lastAccessedTime = lastAccessedTime;
        this.maxInactiveInterval = idle;
        this.attributes.putAll(attributes);
    }

    /** The same session for one request: what it does to it, and its name above all, is nobody else's until it is stored. */
    StoredSession copy() {
        return new StoredSession(id, creationTime, lastAccessedTime, maxInactiveInterval, attributes);
    }

    /** Takes over what a request did to its copy, and nothing that it did not touch. */
    void merge(StoredSession copy) {
        for (String name : copy.changed()) {
            Object value = copy.attribute(name);
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }
        if (copy.lastAccessedTime.isAfter(lastAccessedTime)) { // a stream ends long after it was asked for
            lastAccessedTime = copy.lastAccessedTime;
        }
        maxInactiveInterval = copy.maxInactiveInterval;
    }

    /** 256 random bits. */
    private static String newId() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a session could have that identifier. */
    static boolean isNamedLikeOne(String id) {
        return ID.matcher(id).matches();
    }

    /** The identifier under which it is stored, which differs from its own just after a sign-in; null before that. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** The attributes that differ from what is stored. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    void stored() {
        storedId = id;
        changed.clear();
    }

    /** When nobody asks any more. */
    Instant expiresAt() {
        return Collections.min(List.of(lastAccessedTime.plus(maxInactiveInterval), endsAt()));
    }

    /** At the latest. */
    Instant endsAt() {
        return creationTime.plus(LONGEST);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        return id;
    }

    @Nullable
    Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    @NullUnmarked // null when there is none, which Spring Session's signature does not say
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Spring Session's
    public <T> T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return creationTime;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        lastAccessedTime = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccessedTime;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        maxInactiveInterval = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return maxInactiveInterval;
    }

    @Override
    public boolean isExpired() {
        return !expiresAt().isAfter(Instant.now());
    }
}
