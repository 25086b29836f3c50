package org.traitdunion.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program of the network, run for a quick start and a small footprint: the serial collector, compact headers, what the
 * compilers needed given back to the system, and from the second start on an AOT cache (JEP 483, 514): its classes already
 * loaded and linked. Both compilers, because with the first alone a request costs more than twice the time.
 *
 * @param heapMegabytes the limit of its heap
 * @param code what comes after the virtual machine's options: class path and main class, or a jar
 * @param rehearsal the same, for a run that comes up and ends by itself
 * @param jar the file whose age tells whether the cache is still good
 * @param cache where the rehearsal leaves it
 */
record JavaProgram(int heapMegabytes, List<String> code, List<String> rehearsal, Path jar, Path cache) {

    /**
     * The room for what is new. Left to itself the serial collector may stay at a third of this, and under load stop everything
     * thirty times a second; or it takes twice as much and keeps it.
     */
    private static final int YOUNG_MEGABYTES = 32;

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What makes a cache useless for another virtual machine is in its name. */
    static String cacheName(String program) {
        return program + "-" + Runtime.version() + ".aot";
    }

    List<String> command() {
        var command = virtualMachine();
        if (cached()) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(code);
        return command;
    }

    /** Gives way to everything else on the machine, and leaves its cache in {@code unfinished}. */
    List<String> rehearsalCommand(Path unfinished) {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(virtualMachine());
        command.add("-XX:AOTCacheOutput=" + unfinished);
        command.addAll(rehearsal);
        return command;
    }

    private List<String> virtualMachine() {
        return new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xms64m",
                "-Xmn" + YOUNG_MEGABYTES + "m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MetaspaceSize=96m", // else the first start collects the whole heap again and again
                "-XX:SweeperThreshold=100", // else it is collected whole for each 36 MB of compiled code
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
    }

    boolean cached() {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
