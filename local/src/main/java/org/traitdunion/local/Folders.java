package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where things are: what a start unpacks is kept under the checkout's {@code .local}, what a network writes under its
 * work folder (the same one, unless a test chose its own).
 */
record Folders(Path home, Path work) {

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

    /** Forgets data, secrets and logs; what is unpacked or built stays. */
    void forget() {
        deleteTree(data());
        deleteTree(logs());
        deleteTree(secrets());
    }

    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
