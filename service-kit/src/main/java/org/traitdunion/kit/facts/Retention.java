package org.traitdunion.kit.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For how long Kafka keeps what was told: a topic may be older than what is wanted of it now. */
final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final String RETENTION = TopicConfig.RETENTION_MS_CONFIG;
    private static final long FOR_EVER = -1;

    private Retention() {}

    /** Lets these topics keep what they hold for as long as new ones would; what somebody lets them keep longer stays so. */
    static void lengthen(Admin admin, List<NewTopic> topics) throws InterruptedException {
        var wanted = topics.stream()
                .filter(topic -> topic.configs().containsKey(RETENTION))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> topic.configs().get(RETENTION)));
        try {
            var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
            for (var found : admin.describeConfigs(wanted.keySet()).all().get().entrySet()) {
                var enough = Objects.requireNonNull(wanted.get(found.getKey()));
                var kept = found.getValue().get(RETENTION);
                if (kept != null && isShorter(kept.value(), enough)) {
                    changes.put(found.getKey(), List.of(longer(enough)));
                }
            }
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException refused) {
            // What is kept for less is told and heard all the same, unless a service is away for too long.
            log.warn("Kafka may not keep facts for as long as they are wanted: {}", String.valueOf(refused.getCause()));
        }
    }

    private static boolean isShorter(String kept, String wanted) {
        return Long.parseLong(kept) != FOR_EVER
                && (Long.parseLong(wanted) == FOR_EVER || Long.parseLong(kept) < Long.parseLong(wanted));
    }

    private static AlterConfigOp longer(String wanted) {
        return new AlterConfigOp(new ConfigEntry(RETENTION, wanted), AlterConfigOp.OpType.SET);
    }
}
