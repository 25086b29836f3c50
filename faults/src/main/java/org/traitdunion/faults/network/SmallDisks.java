package org.traitdunion.faults.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Disks so small that they can be filled: one in memory for each part that must keep what it is told. Only root may mount
 * them; without, nobody has one.
 */
final class SmallDisks implements AutoCloseable {

    private static final List<String> PARTS = List.of("mongodb", "kafka");
    private static final String SIZE = "size=768m";
    private static final String BALLAST = "ballast";

    private final Map<String, Path> disks = new LinkedHashMap<>();

    /** Puts them where the parts will write, in a data folder that is empty or absent. */
    SmallDisks(Path data) {
        for (String part : PARTS) {
            Path folder = data.resolve(part);
            try {
                Files.createDirectories(folder);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            if (Programs.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())) {
                disks.put(part, folder);
            }
        }
    }

    /** Takes away what a run left that was not ended well. */
    static void unmount(Path data) {
        PARTS.forEach(part -> {
            boolean _ = Programs.run("umount", "-l", data.resolve(part).toString());
        });
    }

    /** Whether the part has a small disk and writes to it. */
    boolean used(String part) {
        Path disk = disks.get(part);
        if (disk == null) {
            return false;
        }
        try (Stream<Path> files = Files.list(disk)) {
            return files.findAny().isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Leaves no room on the part's disk. */
    void fill(String part) {
        var block = ByteBuffer.allocate(64 * 1024);
        try (var ballast = FileChannel.open(
                ballast(part),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            while (ballast.write(block.rewind()) > 0) {
                // until there is no room for more
            }
        } catch (IOException full) {
            // As it was meant to be.
        }
    }

    /** Makes room again. */
    void free(String part) {
        try {
            Files.deleteIfExists(ballast(part));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path ballast(String part) {
        return java.util.Objects.requireNonNull(disks.get(part)).resolve(BALLAST);
    }

    @Override
    public void close() {
        disks.values().forEach(disk -> {
            boolean _ = Programs.run("umount", "-l", disk.toString());
        });
    }
}
