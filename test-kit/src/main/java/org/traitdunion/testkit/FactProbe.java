package org.traitdunion.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.facts.FactHeaders;
import org.traitdunion.kit.facts.FactJson;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.security.Standings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Sees every fact of the test's topics, and tells facts as other services would. */
public final class FactProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PARTITIONS = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String prefix;
    private final Standings standings;
    private final Admin admin;
    private final KafkaProducer<String, byte @Nullable []> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final List<Captured> captured = new ArrayList<>();

    /** Sees the topics that begin with this prefix. */
    public FactProbe(String bootstrapServers, String prefix, Standings standings) {
        this.prefix = prefix;
        this.standings = standings;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Tells a fact; a null payload is a tombstone. Returns it, so that it can be told again. */
    public Captured publish(String topic, String key, String type, long position, @Nullable Object payload) {
        var headers = new HashMap<String, String>();
        headers.put(FactHeaders.SPECIFICATION, "1.0");
        headers.put(FactHeaders.ID, Ids.next());
        headers.put(FactHeaders.TYPE, type);
        headers.put(FactHeaders.SOURCE, "/test");
        headers.put(FactHeaders.SUBJECT, key);
        headers.put(FactHeaders.TIME, Instant.now().toString());
        headers.put(FactHeaders.POSITION, Long.toString(position));
        headers.put(FactHeaders.CONTENT_TYPE, "application/json");
        var json = payload == null ? null : FactJson.write(payload);
        var fact = new Captured(topic, key, json == null ? NullNode.getInstance() : JSON.readTree(json), headers);
        publish(fact);
        return fact;
    }

    /** Tells the same fact, with the same identifier, once more. */
    public void publish(Captured fact) {
        publishRaw(
                fact.topic(),
                fact.key(),
                fact.payload().isNull() ? null : fact.payload().toString().getBytes(StandardCharsets.UTF_8),
                fact.headers());
    }

    /** Puts any octets with any headers into a topic. */
    public void publishRaw(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        create(topic);
        var message = new ProducerRecord<String, byte @Nullable []>(prefix + topic, key, value);
        headers.forEach((name, text) -> FactHeaders.put(message.headers(), name, text));
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("Could not tell a fact", failed);
        }
    }

    /** Waits for a fact of this type. */
    public Captured await(String type) {
        return await(type, fact -> true);
    }

    /** Waits for a fact of this type that is as wanted, and returns the first such. */
    public Captured await(String type, Predicate<Captured> wanted) {
        return Awaitility.await("a fact " + type)
                .atMost(PATIENCE)
                .until(() -> find(type, wanted), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Captured> find(String type, Predicate<Captured> wanted) {
        return read().stream()
                .filter(fact -> fact.type().equals(type) && wanted.test(fact))
                .findFirst();
    }

    /** All facts of this topic so far; those of one key in their order. */
    public List<Captured> all(String topic) {
        return read().stream().filter(fact -> fact.topic().equals(topic)).toList();
    }

    /** Waits until the service knows this member's standing. */
    public void awaitStanding(String memberId) {
        Awaitility.await("the standing of " + memberId)
                .atMost(PATIENCE)
                .until(() -> standings.of(memberId).isPresent());
    }

    private synchronized List<Captured> read() {
        assignAll();
        if (!assigned.isEmpty()) {
            var ends = consumer.endOffsets(assigned);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> captured.add(capture(message)));
            }
        }
        return List.copyOf(captured);
    }

    private void assignAll() {
        try {
            var names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            var added = new ArrayList<TopicPartition>();
            for (var topic : admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                        .filter(assigned::add)
                        .forEach(added::add);
            }
            if (!added.isEmpty()) {
                consumer.assign(assigned);
                consumer.seekToBeginning(added);
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Captured capture(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var payload = message.value() == null ? NullNode.getInstance() : readable(message.value());
        return new Captured(message.topic().substring(prefix.length()), message.key(), payload, headers);
    }

    private static tools.jackson.databind.JsonNode readable(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (tools.jackson.core.JacksonException malformed) {
            return JSON.getNodeFactory().stringNode(new String(value, StandardCharsets.UTF_8));
        }
    }

    private void create(String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(prefix + topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
