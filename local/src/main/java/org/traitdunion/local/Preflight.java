package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a machine must have before anything is started; each thing that lacks is one sentence. */
final class Preflight {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MEMORY = 1_800 * MEBIBYTE;
    private static final long DISK_WITHOUT_KEYCLOAK = 1_500 * MEBIBYTE;
    private static final long DISK = 300 * MEBIBYTE;
    private static final int JDK = 25;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private Preflight() {}

    static void check(Options options, Folders folders) {
        checkJdk(Runtime.version().feature());
        checkMemory(availableMemory(Path.of("/proc/meminfo")));
        checkDisk(folders, usableSpace(folders.work()));
        checkPorts(options.ports().owners());
        checkBuilt(options.home());
    }

    static void checkJdk(int feature) {
        if (feature != JDK) {
            throw new CannotStart("The network needs a JDK " + JDK + " and runs on " + feature
                    + ": install one (Temurin 25, say) and set JAVA_HOME to it.");
        }
    }

    static void checkMemory(long available) {
        if (available < MEMORY) {
            throw new CannotStart("The network needs " + MEMORY / MEBIBYTE + " MB of free memory and this machine has "
                    + available / MEBIBYTE + " MB: close some programs.");
        }
    }

    static void checkDisk(Folders folders, long usable) {
        long needed = Files.exists(folders.installed().resolve("keycloak")) ? DISK : DISK_WITHOUT_KEYCLOAK;
        if (usable < needed) {
            throw new CannotStart("The network needs " + needed / MEBIBYTE + " MB of free disk and " + folders.work()
                    + " has " + usable / MEBIBYTE + " MB: make room there.");
        }
    }

    static void checkPorts(Map<Integer, String> owners) {
        owners.forEach((port, owner) -> {
            if (inUse(port)) {
                throw new CannotStart("Port " + port + ", which " + owner
                        + " needs, is in use: stop the program that holds it, or choose other ports with --port.");
            }
        });
    }

    private static void checkBuilt(Path home) {
        List.of("members-service", "events-service", "forum-service", "gateway").forEach(module -> {
            if (!Files.exists(Application.jar(home, module))) {
                throw new CannotStart(
                        "The " + module + " is not built: run ./start without --no-build, or ./mvnw package.");
            }
        });
    }

    private static boolean inUse(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** Linux says what programs can still have without swapping; elsewhere the check passes, as nothing says it well. */
    static long availableMemory(Path meminfo) {
        try {
            if (!Files.exists(meminfo)) {
                return Long.MAX_VALUE;
            }
            var line = AVAILABLE.matcher(Files.readString(meminfo));
            return line.find() ? Long.parseLong(line.group(1)) * 1024 : Long.MAX_VALUE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
