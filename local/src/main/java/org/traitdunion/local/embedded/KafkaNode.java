package org.traitdunion.local.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka of one node, broker and controller at once (KRaft), on 127.0.0.1. Its folder is formatted at the first
 * start; the same folder and ports start again with all records, also after {@code kill -9}.
 *
 * <p>Stop its clients first: consumers that die without leaving their group make the next start wait for them.
 */
public final class KafkaNode implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private KafkaNode(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the node and returns when it takes records.
     *
     * @param port where clients connect; 0 for a free one
     * @param controllerPort where the controller listens; 0 for a free one
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static KafkaNode start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, Map.of());
    }

    /** @param doors further ports for clients, each with the port that it tells them to come back by */
    static KafkaNode start(Path folder, int port, int controllerPort, Map<Integer, Integer> doors) {
        int clients = port == 0 ? FreePort.any() : port;
        int controller = controllerPort == 0 ? FreePort.besides(clients) : controllerPort;
        Path data = folder.toAbsolutePath();
        format(data);
        var settings = settings(data, clients, controller);
        doors.forEach((door, told) -> {
            String name = ",DOOR" + door;
            settings.merge("listeners", name + "://127.0.0.1:" + door, KafkaNode::joined);
            settings.merge("advertised.listeners", name + "://127.0.0.1:" + told, KafkaNode::joined);
            settings.merge("listener.security.protocol.map", name + ":PLAINTEXT", KafkaNode::joined);
        });
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        return new KafkaNode(server, clients);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (var unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(data);
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(unheard)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (Exception failed) {
            throw new IllegalStateException("Kafka's folder could not be formatted: " + data, failed);
        }
    }

    /** One replica of everything; small buffers and pools; a session that is short,
     * since a restart after a kill waits for its end, and long enough for a machine with too much to do. */
    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216")));
        return settings;
    }

    private static String joined(Object before, Object more) {
        return before.toString() + more;
    }
}
