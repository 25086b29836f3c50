package org.traitdunion.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.Shutdown;

/** A program that makes load. */
final class Tool {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Shutdown.hook(() -> RUNNING.forEach(Process::destroy));
    }

    private Tool() {}

    /** The program on the path. */
    static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What becomes of the words of a program while it prints them. */
    @FunctionalInterface
    interface Reading<T> {
        T read(BufferedReader printed) throws IOException;
    }

    /** Runs it to its end, or to ours, and returns what it printed. */
    static String run(List<String> command, Map<String, String> environment) {
        return run(command, environment, Reader::readAllAsString);
    }

    /** The same with what is read from it as it prints, which may be more than the memory holds. */
    static <T> T run(List<String> command, Map<String, String> environment, Reading<T> reading) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            RUNNING.add(process);
            try {
                Shutdown.check(); // which did not see this program if it began a moment ago
                return printed(process, command, reading);
            } finally {
                process.destroy();
                RUNNING.remove(process);
            }
        } catch (IOException refused) {
            Shutdown.check(); // whose end of the program also closes what it prints to
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
    }

    private static <T> T printed(Process process, List<String> command, Reading<T> reading)
            throws IOException, InterruptedException {
        T read = reading.read(process.inputReader(StandardCharsets.UTF_8));
        int code = process.waitFor();
        Shutdown.check();
        if (code != 0) {
            throw new CannotMeasure(String.join(" ", command) + " failed: " + read);
        }
        return read;
    }
}
