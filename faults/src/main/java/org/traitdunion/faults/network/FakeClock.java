package org.traitdunion.faults.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a process begin with a wrong clock, by libfaketime where that is installed. Only the time of day is wrong: files keep
 * their dates, else an AOT cache would seem older than its jar, and whoever waits for so long really waits: with libfaketime's
 * own mending of that every wait of a virtual machine ends at once, and is begun again.
 */
public final class FakeClock {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private FakeClock() {}

    /** What its environment must hold; empty when there is no such library here. */
    public static Optional<Map<String, String>> aheadBy(Duration shift) {
        return PLACES.stream()
                .filter(Files::exists)
                .findFirst()
                .map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME",
                        (shift.isNegative() ? "" : "+") + shift.toSeconds() + "s",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0",
                        "NO_FAKE_STAT",
                        "1"));
    }
}
