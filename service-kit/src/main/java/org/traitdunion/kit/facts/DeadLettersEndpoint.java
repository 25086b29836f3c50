package org.traitdunion.kit.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/deadletters} on the management port: how many dead letters wait, and the command to replay them
 * ({@code POST} with an optional {@code topic} and {@code limit}).
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {
    private static final int DEFAULT_LIMIT = 1_000;

    private final Replay replay;

    DeadLettersEndpoint(Replay replay) {
        this.replay = replay;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return replay.waiting();
    }

    @WriteOperation
    Replay.Outcome replay(@Nullable String topic, @Nullable Integer limit) {
        return replay.replay(topic, limit == null ? DEFAULT_LIMIT : limit);
    }
}
