package org.traitdunion.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The embedded MongoDB as a process of its own, which a test may kill or starve. */
final class ServerProcess {

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private ServerProcess() {}

    /**
     * Returns when it takes connections.
     *
     * @param shell what a shell does first, in the process that becomes the server
     */
    static Process start(Path folder, int port, String shell) throws IOException {
        Path log = log(folder);
        List<String> java = List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedProcess.class.getName(),
                "mongodb",
                folder.resolve("data").toString(),
                Integer.toString(port));
        Process server = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/sh", "-c", shell + "; exec \"$@\"", "sh"), java.stream())
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(log).contains(EmbeddedProcess.READY));
        return server;
    }

    /** What it has said since its last start. */
    static Path log(Path folder) {
        return folder.resolve("server.log");
    }
}
