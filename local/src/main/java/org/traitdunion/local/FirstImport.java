package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keycloak's first start, which makes its database and imports the realm. Cut short it leaves half a schema, with which
 * Keycloak never starts again, or nobody who may administer it: the next start makes that database anew.
 *
 * <p>To delete one that people are in would be the greater fault, so that it takes two witnesses: the mark that was set
 * before that start and is gone once Keycloak was ready, and Keycloak's log, which does not say that it ever listened. (The
 * launcher may have been killed alone, and Keycloak gone on for days.) A database without a mark was up, or is older than
 * the mark.
 */
final class FirstImport {

    private static final String MARK = "keycloak-unfinished";
    private static final String UP = "Listening on:";

    private FirstImport() {}

    /** Before Keycloak starts, whose log is still that of its last run: what was never finished goes. */
    static void begin(Folders folders) {
        Path database = folders.data().resolve("keycloak");
        Path mark = folders.data().resolve(MARK);
        try {
            if (Files.exists(mark) && neverUp(folders.log("keycloak"))) {
                Folders.deleteTree(database);
            }
            if (Files.exists(database)) {
                Files.deleteIfExists(mark);
            } else if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Keycloak is ready, with its realm. */
    static void end(Folders folders) {
        try {
            Files.deleteIfExists(folders.data().resolve(MARK));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Without a log nobody knows. */
    private static boolean neverUp(Path log) throws IOException {
        return Files.exists(log) && !new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(UP);
    }
}
