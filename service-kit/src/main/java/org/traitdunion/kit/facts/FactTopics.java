package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that this service owns, lets older ones keep what they hold for as long, and tells which of those that it
 * reads exist.
 */
final class FactTopics {

    /** A service that was away for so long finds all that was told meanwhile. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(30);

    private static final Map<String, String> UNTIL_REPLAYED = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private final KafkaClients clients;
    private final FactSettings settings;
    private boolean lengthened;

    FactTopics(KafkaClients clients, FactSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** Creates what is missing, lengthens once what is older, and names which of the wanted topics exist then. */
    Set<String> settle(List<FactTopic> owned, Set<String> deadLetters, Set<String> wanted) throws InterruptedException {
        var ours = Stream.concat(
                        owned.stream().map(topic -> topic(settings.physical(topic.name()), lifetime(topic))),
                        deadLetters.stream().map(name -> topic(name, UNTIL_REPLAYED)))
                .toList();
        try {
            var admin = clients.admin();
            var existing = admin.listTopics().names().get();
            var missing = ours.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            create(admin, missing);
            if (!lengthened) {
                Retention.lengthen(
                        admin,
                        ours.stream()
                                .filter(topic -> existing.contains(topic.name()))
                                .toList());
                lengthened = true;
            }
            var known =
                    missing.isEmpty() ? existing : admin.listTopics().names().get();
            return wanted.stream().filter(known::contains).collect(Collectors.toSet());
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        }
    }

    /** How many partitions a topic has: whoever made it may have wanted more than we would. */
    int partitions(String name) throws InterruptedException {
        try {
            var described = clients.admin().describeTopics(List.of(name)).allTopicNames();
            return described.get().values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        }
    }

    private static Map<String, String> lifetime(FactTopic topic) {
        return topic.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(LONGEST_AWAY.toMillis()));
    }

    private NewTopic topic(String name, Map<String, String> lifetime) {
        var replicas = settings.replicas() < 0 ? Optional.<Short>empty() : Optional.of(settings.replicas());
        return new NewTopic(name, Optional.of(settings.partitions()), replicas).configs(lifetime);
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException failed) {
                // Another instance may have been faster.
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }
}
