package org.traitdunion.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the AOT caches that the next start uses, one after the other and at the lowest priority, beside the running network.
 * Each program comes up once more as a process of its own, to its end. (Having the running processes dump their classes was
 * quicker, and crashed them: see docs/decisions/0009.)
 */
final class Rehearsals implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;

    private final Path folder;
    private final Map<JavaProgram, Map<String, String>> programs = new LinkedHashMap<>();
    private @Nullable Process running;
    private boolean closed;

    /** @param folder what they write there is thrown away */
    Rehearsals(Path folder) {
        this.folder = folder;
    }

    synchronized void add(JavaProgram program, Map<String, String> environment) {
        programs.put(program, environment);
    }

    /** Rehearses the programs that have no cache yet; without one they start all the same, more slowly. */
    void run() throws IOException, InterruptedException {
        for (var program : programs().entrySet()) {
            if (!program.getKey().cached()) {
                rehearse(program.getKey(), program.getValue());
                Folders.deleteTree(folder);
            }
        }
    }

    private synchronized Map<JavaProgram, Map<String, String>> programs() {
        return new LinkedHashMap<>(programs);
    }

    private void rehearse(JavaProgram program, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path cache = program.cache();
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".new");
        Files.createDirectories(cache.resolveSibling("."));
        Files.createDirectories(folder);
        Process process = begin(program, environment, unfinished);
        if (process == null) {
            return;
        }
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        stop(process);
        if (ended && process.exitValue() == 0 && Files.exists(unfinished)) {
            Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(unfinished);
        }
    }

    private synchronized @Nullable Process begin(JavaProgram program, Map<String, String> environment, Path unfinished)
            throws IOException {
        if (closed) {
            return null;
        }
        var builder = new ProcessBuilder(Part.deafToTheTerminal(program.rehearsalCommand(unfinished)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        running = builder.start();
        return running;
    }

    /** The virtual machine writes the cache in a process of its own. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            stop(running);
        }
    }
}
