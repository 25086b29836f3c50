package org.traitdunion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.traitdunion.local.embedded.KafkaNode;

/**
 * The real parts that all tests of one JVM share: a Kafka, a MongoDB. Each is started when the first test asks for it,
 * on a scratch folder, and stopped with the JVM.
 */
public final class NetworkParts {
    private static final List<AutoCloseable> PARTS = new CopyOnWriteArrayList<>();
    private static final Path SCRATCH = scratch();
    private static final Object KAFKA_LOCK = new Object();
    private static final Object MONGO_LOCK = new Object();
    private static @Nullable KafkaNode kafka;
    private static @Nullable TestMongo mongo;

    private NetworkParts() {}

    /** Where Kafka listens. */
    public static String kafka() {
        synchronized (KAFKA_LOCK) {
            if (kafka == null) {
                kafka = KafkaNode.start(SCRATCH.resolve("kafka"), 0, 0);
                onExit(kafka);
            }
            return kafka.bootstrapServers();
        }
    }

    /** What to connect to for MongoDB. */
    public static String mongo() {
        synchronized (MONGO_LOCK) {
            if (mongo == null) {
                mongo = TestMongo.choose(SCRATCH.resolve("mongo"));
                System.out.println("MongoDB of the tests: " + mongo.description());
                onExit(mongo);
            }
            return mongo.uri();
        }
    }

    /** A folder that is deleted with the JVM. */
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(SCRATCH, name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void onExit(AutoCloseable part) {
        PARTS.add(part);
    }

    private static Path scratch() {
        try {
            var folder = Files.createTempDirectory("traitdunion-tests-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The parts before their folders: a broker that loses its folder ends the whole JVM, as a failure. */
    private static void end(Path folder) {
        for (var part : PARTS) {
            try {
                part.close();
            } catch (Exception ignored) {
                // The JVM ends, and the part with it.
            }
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException ignored) {
            // A part may still be writing; the machine's temporary folder is cleaned in time.
        }
    }
}
