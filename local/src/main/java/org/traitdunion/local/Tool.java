package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Runs a program to its end. It has a log and a pid file as a part has, and ends with the thread that waits for it: a network
 * that is stopped while it starts leaves none behind.
 */
final class Tool {

    private Tool() {}

    /**
     * Runs the program and returns when it succeeded.
     *
     * @param name as in its log's name
     * @param folder its working directory, created if absent
     * @param failure the beginning of the sentence if it does not succeed
     */
    static void run(Folders folders, String name, Path folder, String failure, List<String> command) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var program =
                new Part(new PartPlan(name, name, 0, folder, command, Map.of(), () -> true, Optional.empty()), folders);
        program.start();
        try {
            program.ended().get();
            if (program.exitCode() != 0) {
                throw new CannotStart(failure + program.lastWords());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart(failure + ": it was interrupted.", stopped);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            program.kill();
        }
    }
}
