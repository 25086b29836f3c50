package org.traitdunion.faults.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * What is told and not yet heard, by Kafka's own port. A service that was killed between the effect of a fact and its commit
 * gets that fact again when Kafka has given the dead reader up, some ten seconds later: until everything is committed, what is
 * done twice may not have been done twice yet.
 *
 * <p>Only groups that have a part's name are asked, as those of services have: others read when somebody wants them to (who
 * replays dead letters), and may never come to the end. Streams to pages have no group.
 */
public final class Backlog implements AutoCloseable {

    private final Admin admin;
    private final Set<String> parts;

    public Backlog(BrokenNetwork network) {
        this(network.kafka(), Set.copyOf(network.parts()));
    }

    Backlog(String kafka, Set<String> parts) {
        this.parts = parts;
        admin = Admin.create(Map.of(
                "bootstrap.servers",
                kafka,
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                4_000,
                "reconnect.backoff.max.ms",
                500));
    }

    /**
     * Where somebody is not at the end, in sentences; empty if everybody is.
     *
     * @throws RuntimeException when Kafka does not answer
     */
    public List<String> unheard() {
        Map<TopicPartition, Long> ends = ends();
        Map<String, Set<String>> subscribed = subscribed();
        Map<String, Map<TopicPartition, Long>> committed = committed(subscribed.keySet());
        return subscribed.entrySet().stream()
                .flatMap(
                        group -> unheard(
                                group.getKey(),
                                group.getValue(),
                                ends,
                                committed.getOrDefault(group.getKey(), Map.of()))
                                .stream())
                .sorted()
                .toList();
    }

    /** A topic of which a group has committed something is one of its own, even while the group shares out who reads what. */
    static List<String> unheard(
            String group, Set<String> topics, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        var own = committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        own.addAll(topics);
        return ends.entrySet().stream()
                .filter(end -> own.contains(end.getKey().topic()))
                .filter(end -> committed.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(end -> group + " has committed " + committed.getOrDefault(end.getKey(), 0L) + " of "
                        + end.getValue() + " in " + end.getKey())
                .toList();
    }

    private Map<TopicPartition, Long> ends() {
        var topics = of(admin.describeTopics(of(admin.listTopics().names())).allTopicNames());
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        topics.forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        of(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** By group, the topics of which its members, dead ones too, have a share now. */
    private Map<String, Set<String>> subscribed() {
        var groups = of(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(parts::contains)
                .toList();
        var subscribed = new HashMap<String, Set<String>>();
        of(admin.describeConsumerGroups(groups).all()).forEach((name, group) -> {
            var topics = new HashSet<String>();
            group.members()
                    .forEach(member ->
                            member.assignment().topicPartitions().forEach(partition -> topics.add(partition.topic())));
            subscribed.put(name, topics);
        });
        return subscribed;
    }

    private Map<String, Map<TopicPartition, Long>> committed(Set<String> groups) {
        var wanted = groups.stream().collect(Collectors.toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        of(admin.listConsumerGroupOffsets(wanted).all()).forEach((group, offsets) -> {
            var known = new HashMap<TopicPartition, Long>();
            offsets.forEach((partition, offset) -> known.put(partition, offset.offset()));
            committed.put(group, known);
        });
        return committed;
    }

    private static <T> T of(KafkaFuture<T> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        admin.close();
    }
}
