package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers a part's process, so that the next start finds what outlived its launcher. A process number alone may have
 * gone to a stranger since: the moment at which the process began tells whether it is still ours.
 */
record PidFile(Path file) {

    private static final String SUFFIX = ".pid";

    static PidFile of(Folders folders, String part) {
        return new PidFile(folders.run().resolve(part + SUFFIX));
    }

    /** The files that a previous start did not remove. */
    static List<PidFile> left(Folders folders) {
        try (Stream<Path> files = Files.list(folders.run())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(PidFile::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String part() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + began(process));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** The process, if it still runs and is the one that was remembered. */
    Optional<ProcessHandle> process() {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> words.length == 2 && near(began(process), Long.parseLong(words[1])));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The system derives the moment from its own start, which an adjusted clock moves a little. */
    private static boolean near(long one, long other) {
        return Math.abs(one - other) < 2_000;
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
