package org.traitdunion.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which MongoDB the network uses: one that runs already, a {@code mongod} of this machine, or the embedded server. */
sealed interface Database {

    /** Where each keeps its data, in the network's data folder. */
    String EMBEDDED = "mongodb";

    String STARTED = "mongod";

    /** What the services connect to. */
    String uri();

    /** For people: which one it is. */
    String description();

    /**
     * The one that the options name, else the one that holds this network's data, else a mongod on the path, else the
     * embedded server: a mongod that was installed since the last start does not put the data out of view.
     *
     * @param path the folders in which programs are searched
     * @throws CannotStart when the data is with another than the options or this machine allow
     */
    static Database choose(Options options, Folders folders, String path) {
        if (!options.mongodbUri().isBlank()) {
            return new Running(new MongoAtUri(options.mongodbUri()));
        }
        String uri = "mongodb://127.0.0.1:" + options.ports().mongo();
        String program = program(options.mongod(), path);
        boolean embedded = !options.fresh() && holdsData(folders, EMBEDDED);
        boolean started = !options.fresh() && holdsData(folders, STARTED);
        if (started && program.isBlank()) {
            throw new CannotStart("The data of this network is a mongod's, and there is none on the PATH: name one in"
                    + " MONGOD, or begin anew with ./start --fresh.");
        }
        if (embedded && !started) {
            if (!options.mongod().isBlank()) {
                throw new CannotStart("The data of this network is the embedded MongoDB's, and MONGOD names another:"
                        + " unset MONGOD, or begin anew with ./start --fresh.");
            }
            return new Embedded(uri, program.isBlank() ? "embedded" : "embedded, as before");
        }
        return program.isBlank() ? new Embedded(uri, "embedded") : new Started(uri, program);
    }

    private static boolean holdsData(Folders folders, String store) {
        try (Stream<Path> files = Files.list(folders.data().resolve(store))) {
            return files.findAny().isPresent();
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole path of the mongod that is named, else of the first one on the PATH; empty when there is none. */
    private static String program(String named, String path) {
        String name = named.isBlank() ? "mongod" : named;
        Stream<Path> places = name.contains("/")
                ? Stream.of(Path.of(name))
                : Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name));
        var found = places.map(Path::toAbsolutePath)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && !named.isBlank()) {
            throw new CannotStart("MONGOD names no program that can be run (" + named
                    + "): correct it to the whole path of a mongod, or unset MONGOD.");
        }
        return found.map(Path::toString).orElse("");
    }

    /** How to run it; empty when it runs already. */
    Optional<PartPlan> plan(Options options, Folders folders);

    /**
     * Asks it, before anything is started.
     *
     * @param fresh whether it must hold nothing of a network
     * @throws CannotStart when it cannot be used
     */
    default void check(boolean fresh) {}

    /** The server in MONGODB_URI. */
    record Running(MongoAtUri server) implements Database {

        @Override
        public String uri() {
            return server.uri();
        }

        @Override
        public void check(boolean fresh) {
            server.check(fresh);
        }

        @Override
        public String description() {
            return "MongoDB from MONGODB_URI (" + server.address() + ")";
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
            Path data = folders.data().resolve(STARTED);
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
    record Embedded(String uri, String how) implements Database {

        /** A bound, not a wish: it takes what its data needs ({@code LivingHeap}), of which a million replies are half a gigabyte. */
        private static final int MOST_MEGABYTES = 4096;

        @Override
        public String description() {
            return "MongoDB (" + how + ")";
        }

        @Override
        public Optional<PartPlan> plan(Options options, Folders folders) {
            int port = options.ports().mongo();
            var program = EmbeddedServer.program(folders, EMBEDDED, MOST_MEGABYTES, List.of(port));
            return Optional.of(EmbeddedServer.plan(folders, description(), port, EMBEDDED, program));
        }
    }
}
