package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where things are: what a start unpacks is kept under the checkout's {@code .local}, what a network writes under its
 * work folder (the same one, unless a test chose its own).
 */
record Folders(Path home, Path work) {

    private static final String VERSION = "1.0.0-SNAPSHOT";

    /** The checkout that {@code ./start} belongs to, in {@code traitdunion.home}. */
    static Path checkout() {
        return Path.of(System.getProperty("traitdunion.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the build leaves a module's jar. */
    Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
    }

    Path installed() {
        return home.resolve(".local");
    }

    Path data() {
        return work.resolve("data");
    }

    Path logs() {
        return work.resolve("logs");
    }

    Path run() {
        return work.resolve("run");
    }

    /** Where rehearsals keep what is thrown away after them. */
    Path rehearsal() {
        return work.resolve("rehearsal");
    }

    Path secrets() {
        return work.resolve("secrets");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Makes the folders and proves that they can be written. */
    void create() {
        try {
            for (Path folder : new Path[] {installed(), data(), logs(), run()}) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "writable", null));
            }
        } catch (IOException refused) {
            throw new CannotStart("The folder " + work + " cannot be written: give it write permission.", refused);
        }
    }

    /** Forgets data, secrets and logs; what is unpacked or built stays, and the log of the build, which has just been written. */
    void forget() {
        deleteTree(data());
        deleteTree(secrets());
        try (Stream<Path> kept = Files.list(logs())) {
            kept.filter(log -> !log.equals(log("build"))).forEach(Folders::deleteTree);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path leaf : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(leaf);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
