package org.traitdunion.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.traitdunion.bench.CannotMeasure;

/**
 * Records what the Java processes of the network do while they are under load, with the virtual machine's flight recorder, and
 * sums it up in a text beside each recording. It costs some per cent, so figures of such a measurement are not to be compared
 * with others.
 */
public final class Recorder {

    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private final @Nullable Path folder;

    /** Records into the folder; with null it only runs what it is given. */
    public Recorder(@Nullable Path folder) {
        this.folder = folder;
    }

    public <T> T around(String name, Map<String, Long> processes, Supplier<T> load) {
        if (folder == null) {
            return load.get();
        }
        Path target = folder.toAbsolutePath();
        processes
                .values()
                .forEach(pid ->
                        jcmd(pid, "JFR.start", "name=bench", "settings=profile", "jdk.CPUTimeSample#enabled=true"));
        try {
            return load.get();
        } finally {
            processes.forEach((part, pid) -> summarise(target, name + "-" + part, pid));
        }
    }

    private static void summarise(Path folder, String name, long pid) {
        Path recording = folder.resolve(name + ".jfr");
        Path summary = folder.resolve(name + ".txt");
        try {
            Files.createDirectories(folder);
            // Else those of an earlier measurement would pass for this one's where the process records nothing.
            Files.deleteIfExists(recording);
            Files.deleteIfExists(summary);
            jcmd(pid, "JFR.stop", "name=bench", "filename=" + recording);
            if (Files.exists(recording)) {
                Files.writeString(summary, HotSpots.of(recording).told());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A process that is no Java, a mongod say, answers nothing: it has no recording then. */
    private static void jcmd(long pid, String... command) {
        var whole = new ArrayList<>(List.of(JCMD, Long.toString(pid)));
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
    }
}
