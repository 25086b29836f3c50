package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a work folder for one network at a time; the system frees it when the holder dies, however that happens. */
public final class RunningCopy implements AutoCloseable {

    private final FileChannel channel;

    private RunningCopy(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws CannotStart when another start has it
     */
    public static RunningCopy hold(Path run) {
        try {
            var channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart("The network of this checkout is running already: stop that start first.");
            }
            return new RunningCopy(channel);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
