package org.traitdunion.members.keycloak;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A realm without a Keycloak, which can be away, and which can refuse one account. */
@Component
@Primary
public class InMemoryRealm implements Realm {

    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
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
        roles.put(memberId, Set.copyOf(wanted));
    }
}
