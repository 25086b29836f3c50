package org.traitdunion.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every file that the network writes for operators and other programs, at whatever depth of its folders. */
record WrittenDown(List<Path> folders) {

    /**
     * What is not searched, because it is there to hold what is hidden elsewhere: the secrets, and the stores of MongoDB,
     * Kafka (which {@link Facts} reads) and Keycloak. Keycloak's is one file, since its database writes a log beside it.
     * Programs are not searched either: a jar was packed before anybody lived.
     */
    private static final Set<String> STORES =
            Set.of("secrets", "data/mongodb", "data/mongod", "data/kafka", "data/keycloak/keycloak.mv.db");

    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                    return isStore(folder, inside) ? SKIP_SUBTREE : CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean program = file.toString().endsWith(".jar");
                    if (attributes.isRegularFile() && !program && !isStore(folder, file)) {
                        files.add(file);
                    }
                    return CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException && !file.equals(folder)) {
                        return CONTINUE;
                    }
                    throw failure;
                }
            });
        }
        return files;
    }

    private static boolean isStore(Path folder, Path path) {
        return STORES.stream().map(folder::resolve).anyMatch(path::equals);
    }

    /** Which of these words, by what they are, is in which file. */
    List<String> found(Map<String, String> marked) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String text = text(file);
            marked.forEach((what, mark) -> {
                if (text.contains(mark)) {
                    found.add(what + " in " + file);
                }
            });
        }
        return found;
    }

    /** What is in a file, which need not be a text; nothing if whoever wrote it has taken it away. */
    static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
