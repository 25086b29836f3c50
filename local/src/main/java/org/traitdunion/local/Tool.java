package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a program to its end. */
final class Tool {

    private Tool() {}

    /**
     * Runs the program and returns when it succeeded.
     *
     * @param folder its working directory, created if absent
     * @param failure the beginning of the sentence if it does not succeed
     */
    static void run(Path folder, String failure, String... command) {
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotStart(failure + ":\n" + said.strip());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart(failure + ": it was interrupted.", stopped);
        }
    }
}
