package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a machine must have before anything is started; each thing that lacks is one sentence.
 *
 * <p>{@code ./start} also runs this file before a build of minutes, with {@code java Preflight.java} (JEP 458): what it uses
 * stands in this package and needs no library.
 */
final class Preflight {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MEMORY = 1_800 * MEBIBYTE;
    private static final long DISK_WITHOUT_KEYCLOAK = 1_500 * MEBIBYTE;
    private static final long DISK = 300 * MEBIBYTE;
    private static final int JDK = 25;
    private static final List<InetAddress> LOOPBACKS =
            List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));

    private Preflight() {}

    /** Checks what can be checked before anything is built, for the options in {@code arguments}; exit code 1 with the sentence. */
    public static void main(String[] arguments) {
        try {
            var options = Options.parse(Folders.checkout(), List.of(arguments), System.getenv());
            var folders = new Folders(options.home(), options.work());
            folders.create();
            checkJdk(Runtime.version().feature());
            if (PidFile.left(folders).isEmpty()) { // else the launcher stops first what a crash left running
                checkMachine(folders);
                checkPorts(options.ports().owners());
            }
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    static void check(Options options, Folders folders) {
        checkMachine(folders);
        checkPorts(options.ports().owners());
        checkBuilt(folders);
    }

    private static void checkMachine(Folders folders) {
        checkJdk(Runtime.version().feature());
        checkMemory(new Memory(Path.of("/")).available());
        checkDisk(folders, usableSpace(folders.work()));
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
                    + available / MEBIBYTE + " MB: close some programs, or give its container more.");
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

    private static void checkBuilt(Folders folders) {
        List.of("members-service", "events-service", "forum-service", "gateway").forEach(module -> {
            if (!Files.exists(folders.jar(module))) {
                throw new CannotStart("The " + module + " is not built: run ./start without --no-build.");
            }
        });
    }

    /** The browser goes to {@code localhost}, which is ::1 first on many machines: a stranger there would answer in our place. */
    private static boolean inUse(int port) {
        return LOOPBACKS.stream().anyMatch(address -> inUse(new InetSocketAddress(address, port)));
    }

    private static boolean inUse(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            if (NetworkInterface.getByInetAddress(address.getAddress()) == null) {
                return false;
            }
            socket.setReuseAddress(true);
            socket.bind(address);
            return false;
        } catch (IOException taken) {
            return true;
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
