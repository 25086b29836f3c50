package org.traitdunion.members.membership;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/directory} on the management port: a {@code POST} tells the entry of every member once more and compares
 * Keycloak's roles, for when Kafka or Keycloak has lost what it knew. Those who know an entry already are not disturbed by it.
 */
@Component
@Endpoint(id = "directory")
class DirectoryEndpoint {

    private static final int BATCH = 100;

    private final Memberships memberships;

    DirectoryEndpoint(Memberships memberships) {
        this.memberships = memberships;
    }

    /** How many members were told of. */
    @WriteOperation
    Map<String, Integer> tellAgain() {
        var turn = memberships.tellAgain("", BATCH);
        int told = turn.told();
        while (turn.last() != null) {
            turn = memberships.tellAgain(turn.last(), BATCH);
            told += turn.told();
        }
        return Map.of("told", told);
    }
}
