package org.traitdunion.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.traitdunion.local.embedded.DurableMongo;
import org.traitdunion.local.embedded.FreePort;

/**
 * The MongoDB of the tests: the one in {@code MONGODB_URI}; else a {@code mongod} in {@code MONGOD} or on the PATH;
 * else one in a container, where Docker runs; else the embedded server.
 *
 * @param uri what to connect to
 * @param description which one it is, for people
 * @param embedded whether it is the embedded server
 * @param stop ends it
 */
record TestMongo(String uri, String description, boolean embedded, Runnable stop) implements AutoCloseable {

    static TestMongo choose(Path folder) {
        var given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return new TestMongo(given, "the one in MONGODB_URI", false, () -> {});
        }
        return mongod().map(program -> started(program, folder))
                .or(TestMongo::container)
                .orElseGet(() -> embedded(folder));
    }

    private static Optional<Path> mongod() {
        var given = System.getenv("MONGOD");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static TestMongo started(Path program, Path folder) {
        try {
            Files.createDirectories(folder);
            var port = FreePort.any();
            var process = new ProcessBuilder(
                            program.toString(),
                            "--dbpath",
                            folder.toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind_ip",
                            "127.0.0.1")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("mongod.log").toFile())
                    .start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
            return new TestMongo("mongodb://127.0.0.1:" + port, program.toString(), false, process::destroy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<TestMongo> container() {
        var thinkable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (!thinkable || !DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        var container = new MongoDBContainer("mongo:8.0");
        container.start();
        return Optional.of(new TestMongo(
                container.getConnectionString(),
                "a container of " + container.getDockerImageName(),
                false,
                container::stop));
    }

    private static TestMongo embedded(Path folder) {
        var server = DurableMongo.start(folder, 0);
        return new TestMongo(server.connectionString(), "the embedded server", true, server::close);
    }

    private static boolean listens(int port) {
        try (var ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
