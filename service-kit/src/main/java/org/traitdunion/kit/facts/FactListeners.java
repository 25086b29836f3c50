package org.traitdunion.kit.facts;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.traitdunion.kit.mongo.Mongo;

/**
 * Runs the subscriptions. The service starts and serves whether Kafka is there or not: in the background its topics
 * are created and, as soon as the topics of a subscription exist, its listener is started.
 */
final class FactListeners implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FactListeners.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A broker that was put up anew has no topics. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** What a crash has a listener repeat: a commit for every few facts would cost more than their effects. */
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);

    private final List<FactSubscription> subscriptions;
    private final FactCatalogue catalogue;
    private final FactSettings settings;
    private final KafkaClients clients;
    private final FactTopics topics;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final Map<FactSubscription, AbstractMessageListenerContainer<String, byte[]>> started =
            new ConcurrentHashMap<>();
    private volatile boolean running;

    FactListeners(
            List<FactSubscription> subscriptions,
            FactCatalogue catalogue,
            FactSettings settings,
            KafkaClients clients,
            FactTopics topics,
            DeadLetters deadLetters,
            Traces traces) {
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clients = clients;
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.traces = traces;
        refuseTwins();
    }

    private void refuseTwins() {
        var seen = new HashSet<List<String>>();
        subscriptions.stream()
                .filter(subscription -> !subscription.isBroadcast())
                .filter(subscription -> !seen.add(List.of(subscription.topic(), groupOf(subscription))))
                .forEach(twin -> {
                    throw new IllegalArgumentException("Two subscriptions of group " + groupOf(twin) + " to "
                            + twin.topic() + " would each see half of it");
                });
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("fact-listeners").start(this::settle);
    }

    @Override
    public void stop() {
        running = false;
        started.values().parallelStream().forEach(AbstractMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void settle() {
        var wanted = subscriptions.stream().map(this::topicOf).collect(Collectors.toSet());
        var buried = withDeadLetters().stream().map(this::deadLettersOf).collect(Collectors.toSet());
        var warned = false;
        try {
            while (running) {
                var pause = PAUSE;
                try {
                    var existing = topics.settle(catalogue.topics(), buried, wanted);
                    listen(existing);
                    pause = existing.containsAll(wanted) ? LOOK_AGAIN : PAUSE;
                    warned = false;
                } catch (RuntimeException away) {
                    if (running && !warned) {
                        log.warn("Kafka is away, topics are looked after when it is back: {}", away.toString());
                        warned = true;
                    }
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Set<String> existing) throws InterruptedException {
        for (var subscription : subscriptions) {
            if (running && existing.contains(topicOf(subscription)) && !started.containsKey(subscription)) {
                var container = container(subscription);
                container.start();
                started.put(subscription, container);
            }
        }
    }

    private AbstractMessageListenerContainer<String, byte[]> container(FactSubscription subscription)
            throws InterruptedException {
        var properties = subscription.isBroadcast() ? broadcast(subscription) : shared(subscription);
        properties.setListenerTaskExecutor(new VirtualThreadTaskExecutor("facts-" + subscription.topic() + "-"));
        properties.setMessageListener((MessageListener<String, byte[]>) fact -> handle(subscription, fact));
        properties.setShutdownTimeout(Duration.ofSeconds(5).toMillis());
        properties.setStopImmediate(true);
        var consumer = new HashMap<>(clients.consumer());
        if (subscription.isBroadcast()) {
            properties.setMessageListener(new BroadcastListener(subscription, fact -> handle(subscription, fact)));
            consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        }
        var container = new KafkaMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(consumer), properties);
        container.setBeanName(subscription.topic() + (subscription.isBroadcast() ? "-broadcast" : ""));
        container.setCommonErrorHandler(errors(subscription));
        return container;
    }

    /** Has the effect of one fact, within the trace of the request that told it. */
    void handle(FactSubscription subscription, ConsumerRecord<String, byte[]> message) {
        var fact = new Incoming(message);
        if (subscription.concerns(fact)) {
            traces.follow(fact.trace(), "receive " + fact.typeIfAny(), () -> subscription.handle(fact));
        }
    }

    /** The subscriptions whose effects somebody waits for. */
    List<FactSubscription> awaited() {
        return subscriptions.stream().filter(FactSubscription::isAwaited).toList();
    }

    /** Whether the listener of this subscription has its share of the topic. */
    boolean isReading(FactSubscription subscription) {
        var listener = started.get(subscription);
        var share = listener == null ? null : listener.getAssignedPartitions();
        return share != null && !share.isEmpty();
    }

    /** The subscriptions whose failed facts are kept. */
    List<FactSubscription> withDeadLetters() {
        return subscriptions.stream()
                .filter(subscription -> !subscription.isBroadcast())
                .toList();
    }

    private ContainerProperties shared(FactSubscription subscription) {
        var properties = new ContainerProperties(topicOf(subscription));
        properties.setGroupId(groupOf(subscription));
        if (subscription.isAwaited()) {
            properties.setAckMode(ContainerProperties.AckMode.BATCH);
        } else {
            properties.setAckMode(ContainerProperties.AckMode.TIME);
            properties.setAckTime(COMMIT_EVERY.toMillis());
        }
        properties.setPollTimeout(COMMIT_EVERY.toMillis());
        return properties;
    }

    /**
     * All partitions that there are now, from their end, without a group: nothing is committed, and nothing stays behind. Of
     * those that a topic gets later a service hears after its next start.
     */
    private ContainerProperties broadcast(FactSubscription subscription) throws InterruptedException {
        var topic = topicOf(subscription);
        var properties = new ContainerProperties(IntStream.range(0, topics.partitions(topic))
                .mapToObj(
                        partition -> new TopicPartitionOffset(topic, partition, TopicPartitionOffset.SeekPosition.END))
                .toArray(TopicPartitionOffset[]::new));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        return properties;
    }

    private DefaultErrorHandler errors(FactSubscription subscription) {
        if (subscription.isBroadcast()) {
            return new DefaultErrorHandler((message, failure) -> subscription.missed(), new FixedBackOff(0, 0));
        }
        var handler = new DefaultErrorHandler(
                (message, failure) -> {
                    @SuppressWarnings("unchecked") // The container's own records.
                    var fact = (ConsumerRecord<String, byte[]>) message;
                    deadLetters.bury(fact, deadLettersOf(subscription), failure);
                },
                retries());
        // While the database is away there is nowhere to go on to: the fact waits for it, and is no dead letter.
        handler.setBackOffFunction((message, failure) -> Mongo.away(failure)
                ? new FixedBackOff(settings.longestPause().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)
                : null);
        handler.addNotRetryableExceptions(UnreadableFactException.class);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
        return handler;
    }

    private BackOff retries() {
        var pauses = new ExponentialBackOff(settings.firstPause().toMillis(), 3);
        pauses.setMaxInterval(settings.longestPause().toMillis());
        pauses.setMaxAttempts(settings.retries());
        return pauses;
    }

    String topicOf(FactSubscription subscription) {
        return settings.physical(subscription.topic());
    }

    String groupOf(FactSubscription subscription) {
        return settings.physical(subscription.groupOr(settings.application()));
    }

    String deadLettersOf(FactSubscription subscription) {
        return DeadLetters.topic(topicOf(subscription), subscription.groupOr(settings.application()));
    }
}
