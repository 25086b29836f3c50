package org.traitdunion.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What outlived its launcher, when that was killed: found by the pid files, and stopped before the next start. */
final class Leftovers {

    private static final int GRACE_SECONDS = 5;

    private Leftovers() {}

    /** Stops services before the servers that they stand on; never a process that is not ours. */
    static void stop(Folders folders) {
        List<PidFile> left = PidFile.left(folders);
        end(left.stream()
                .filter(file -> Service.is(file.part()))
                .map(PidFile::process)
                .flatMap(Optional::stream)
                .toList());
        end(left.stream().map(PidFile::process).flatMap(Optional::stream).toList());
        left.forEach(PidFile::remove);
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException deaf) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
