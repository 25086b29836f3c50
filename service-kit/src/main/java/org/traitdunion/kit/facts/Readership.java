package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * Who reads a topic now, and how far they are. An offset is committed after the effect of its fact, so that a group that
 * has committed all of a topic has had the effect of all of it. Groups nobody of whom is there do not count: they serve
 * nobody either, and read on when they are back.
 */
public final class Readership {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final KafkaClients clients;
    private final FactSettings settings;

    Readership(KafkaClients clients, FactSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** Waits until everybody who reads this topic has had the effect of what it holds now; false if that takes too long. */
    public boolean awaitEffectOf(String topic, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var ends = ends(settings.physical(topic), deadline);
            while (!allHaveRead(ends, deadline)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }

    private Map<TopicPartition, Long> ends(String topic, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        var described = of(clients.admin().describeTopics(List.of(topic)).allTopicNames(), deadline);
        var partitions = described.values().stream()
                .flatMap(description -> description.partitions().stream())
                .toList();
        var latest = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), _ -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        of(clients.admin().listOffsets(latest).all(), deadline)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private boolean allHaveRead(Map<TopicPartition, Long> ends, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        var names = of(
                        clients.admin()
                                .listGroups(ListGroupsOptions.forConsumerGroups())
                                .all(),
                        deadline)
                .stream()
                .map(GroupListing::groupId)
                .toList();
        var groups = of(clients.admin().describeConsumerGroups(names).all(), deadline)
                .values();
        for (var group : groups) {
            if (!hasRead(group, ends, deadline)) {
                return false;
            }
        }
        return true;
    }

    /** A group that shares its partitions out anew will soon read again, and is waited for. */
    private boolean hasRead(ConsumerGroupDescription group, Map<TopicPartition, Long> ends, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (group.members().isEmpty()) {
            return true;
        }
        if (group.groupState() != GroupState.STABLE) {
            return false;
        }
        var read = new ArrayList<>(group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(ends::containsKey)
                .toList());
        if (read.isEmpty()) {
            return true;
        }
        var committed =
                of(clients.admin().listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata(), deadline);
        return read.stream().allMatch(partition -> {
            var offset = committed.get(partition);
            return offset != null && offset.offset() >= ends.getOrDefault(partition, 0L);
        });
    }

    private static <T> T of(org.apache.kafka.common.KafkaFuture<T> answer, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
}
