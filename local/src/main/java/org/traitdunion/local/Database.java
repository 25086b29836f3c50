package org.traitdunion.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which MongoDB the network uses: one that runs already, a {@code mongod} of this machine, or the embedded server. */
sealed interface Database {

    /** What the services connect to. */
    String uri();

    /** For people: which one it is. */
    String description();

    static Database choose(Options options, String path) {
        if (!options.mongodbUri().isBlank()) {
            return new Running(options.mongodbUri());
        }
        String program = options.mongod().isBlank() ? onPath(path) : options.mongod();
        String uri = "mongodb://127.0.0.1:" + options.ports().mongo();
        return program.isBlank() ? new Embedded(uri) : new Started(uri, program);
    }

    private static String onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse("");
    }

    /** How to run it; empty when it runs already. */
    Optional<PartPlan> plan(Options options, Folders folders);

    /** The server in MONGODB_URI; its password is not shown. */
    record Running(String uri) implements Database {

        @Override
        public String description() {
            return "MongoDB from MONGODB_URI (" + uri.replaceFirst("//[^@/]*@", "//") + ")";
        }

        @Override
        public Optional<PartPlan> plan(Options options, Folders folders) {
            return Optional.empty();
        }
    }

    /** A mongod of this machine, on data of this checkout. */
    record Started(String uri, String program) implements Database {

        @Override
        public String description() {
            return "MongoDB (" + program + ")";
        }

        @Override
        public Optional<PartPlan> plan(Options options, Folders folders) {
            Path data = folders.data().resolve("mongod");
            try {
                Files.createDirectories(data);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            int port = options.ports().mongo();
            return Optional.of(new PartPlan(
                    "mongodb",
                    description(),
                    port,
                    data,
                    List.of(program, "--dbpath", data.toString(), "--port", "" + port, "--bind_ip", "127.0.0.1"),
                    Map.of(),
                    Readiness.port(port),
                    Optional.empty()));
        }
    }

    /** The server inside a JVM. */
    record Embedded(String uri) implements Database {

        @Override
        public String description() {
            return "MongoDB (embedded)";
        }

        @Override
        public Optional<PartPlan> plan(Options options, Folders folders) {
            int port = options.ports().mongo();
            var program = EmbeddedServer.program(folders, "mongodb", 192, List.of(port));
            return Optional.of(EmbeddedServer.plan(folders, description(), port, "mongodb", program));
        }
    }
}
