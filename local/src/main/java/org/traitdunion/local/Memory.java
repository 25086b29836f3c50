package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How much memory programs can still have: what Linux says of the machine, or what is left of the limit of the container
 * that we are in. Elsewhere nothing says it well, and there is no bound.
 *
 * @param root the root of the file system, where Linux tells about itself
 */
record Memory(Path root) {

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    long available() {
        return Math.min(
                machine(),
                Math.min(
                        container("sys/fs/cgroup", "memory.max", "memory.current", ""),
                        container("sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_")));
    }

    private long machine() {
        var line = AVAILABLE.matcher(read("proc/meminfo").orElse(""));
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : Long.MAX_VALUE;
    }

    private long container(String folder, String limit, String used, String total) {
        OptionalLong most = number(folder + "/" + limit);
        OptionalLong now = number(folder + "/" + used);
        if (most.isEmpty() || now.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return most.getAsLong() - Math.max(0, now.getAsLong() - cached(folder, total));
    }

    /** The files of the page cache, which the system gives back when memory is asked for. */
    private long cached(String folder, String total) {
        Pattern files = Pattern.compile("(?m)^" + total + "(?:in)?active_file (\\d+)$");
        return files.matcher(read(folder + "/memory.stat").orElse(""))
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** Empty where there is no such file, or where it says that there is no limit ({@code max}). */
    private OptionalLong number(String file) {
        return read(file)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> read(String file) {
        try {
            Path path = root.resolve(file);
            return Files.isReadable(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
