package org.traitdunion.members.keycloak;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A realm without a Keycloak, which can be away, be slow or late with one account, and refuse one. */
@Component
@Primary
public class InMemoryRealm implements Realm {

    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> delayed = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> late = new ConcurrentHashMap<>();
    private volatile boolean away;

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public void refuse(String memberId) {
        refused.add(memberId);
    }

    /** Does not answer for this account until it is {@link #release released}. */
    public void hold(String memberId) {
        asked.remove(memberId);
        held.put(memberId, new CountDownLatch(1));
    }

    public void release(String memberId) {
        Objects.requireNonNull(held.get(memberId), memberId).countDown();
    }

    /** Does not answer the next request for this account, and does it when it {@link #land lands}. */
    public void delay(String memberId) {
        delayed.add(memberId);
    }

    /** Whether there is such a request. */
    public boolean isLate(String memberId) {
        return late.containsKey(memberId);
    }

    public void land(String memberId) {
        roles.put(memberId, Objects.requireNonNull(late.remove(memberId), memberId));
    }

    /** How often the roles of this account have been set since it was held, answered or not. */
    public int asked(String memberId) {
        return asked.getOrDefault(memberId, 0);
    }

    public Set<String> rolesOf(String memberId) {
        return roles.getOrDefault(memberId, Set.of());
    }

    @Override
    public void setRoles(String memberId, Set<String> wanted) {
        if (away) {
            throw new RealmUnavailable(new IOException("away"));
        }
        if (refused.contains(memberId)) {
            throw new IllegalStateException("refused");
        }
        if (delayed.remove(memberId)) {
            late.put(memberId, Set.copyOf(wanted));
            throw new RealmUnavailable(new IOException("no answer"));
        }
        asked.merge(memberId, 1, Integer::sum);
        awaitRelease(memberId);
        roles.put(memberId, Set.copyOf(wanted));
    }

    private void awaitRelease(String memberId) {
        var latch = held.get(memberId);
        if (latch == null) {
            return;
        }
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
