package org.traitdunion.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process of the network: started, watched, stopped or killed, and started again on the same data and port.
 *
 * <p>It writes to a log of its own; the log of the process before it is kept once, as {@code <name>.previous.log}.
 */
public final class Part {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final int LAST_LINES = 4;

    private final PartPlan plan;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean closed;

    Part(PartPlan plan, Folders folders) {
        this.plan = plan;
        this.log = folders.log(plan.name());
        this.pidFile = PidFile.of(folders, plan.name());
    }

    public String name() {
        return plan.name();
    }

    public String title() {
        return plan.title();
    }

    public int port() {
        return plan.port();
    }

    public Path log() {
        return log;
    }

    /** The number of the process that runs now, or ran last. */
    public long pid() {
        return current().pid();
    }

    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** Completes when the present process has ended, for whatever reason. */
    CompletableFuture<Part> ended() {
        return current().onExit().thenApply(dead -> this);
    }

    /** The exit code of a process that has ended; above 128 it was ended by signal number code - 128. */
    int exitCode() {
        return current().exitValue();
    }

    /** Starts the process and returns at once. */
    void start() {
        start(Map.of());
    }

    private synchronized void start(Map<String, String> more) {
        if (closed || running()) {
            return;
        }
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(plan.name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(deafToTheTerminal(plan.presentCommand()))
                    .directory(plan.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"));
            builder.environment().putAll(plan.environment());
            builder.environment().putAll(more);
            process = builder.start();
            pidFile.write(process.toHandle());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Ctrl-C reaches every process of a terminal; only the launcher shall hear it, and stop the parts in order. */
    static List<String> deafToTheTerminal(List<String> command) {
        var whole = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        whole.addAll(command);
        return whole;
    }

    /**
     * Waits until the part does its work.
     *
     * @throws CannotStart when its process ends before, or three minutes pass
     */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!plan.readiness().ready()) {
            if (!running()) {
                throw new CannotStart(plan.title() + " ended while it started" + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        plan.title() + " was not ready after " + PATIENCE.toSeconds() + " s" + lastWords());
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    /** That the process has ended although nobody wanted it, how, and where its log is. */
    String obituary() {
        return plan.title() + " ended by itself with exit code " + exitCode() + lastWords();
    }

    /** Where the log is, and how it ends. */
    String lastWords() {
        var told = new StringBuilder("; its log is ").append(log).append('.');
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            lines.stream()
                    .skip(Math.max(0, lines.size() - LAST_LINES))
                    .forEach(line -> told.append("\n    ").append(line));
        } catch (IOException none) {
            told.append(" It wrote nothing.");
        }
        return told.toString();
    }

    /** Asks the process to end, and ends it when it has not after {@code grace}. */
    public void stop(Duration grace) {
        Process running = processOrNull();
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                    kill();
                }
            } catch (InterruptedException hurried) {
                kill();
                Thread.currentThread().interrupt();
            }
            pidFile.remove();
        }
    }

    /** Ends the process without warning (SIGKILL), as a crash would. */
    public void kill() {
        Process running = processOrNull();
        if (running != null) {
            running.destroyForcibly().onExit().join();
            pidFile.remove();
        }
    }

    /** Starts the process again, after stopping it if it still runs, and waits until it does its work. */
    public void restart() throws InterruptedException {
        restart(Map.of());
    }

    /** The same, with more in the environment of this one process. */
    public void restart(Map<String, String> more) throws InterruptedException {
        stop(Duration.ofSeconds(5));
        start(more);
        awaitReady();
    }

    /** From now on it is not started again. */
    synchronized void close() {
        closed = true;
    }

    private synchronized @Nullable Process processOrNull() {
        return process;
    }

    private Process current() {
        Process present = processOrNull();
        if (present == null) {
            throw new IllegalStateException(plan.title() + " was never started.");
        }
        return present;
    }
}
