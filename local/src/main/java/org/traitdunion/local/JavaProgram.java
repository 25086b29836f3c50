package org.traitdunion.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program of the network, run for a quick start on a small machine: the first compiler only, the serial collector,
 * and from the second start on the classes from an archive.
 *
 * @param heapMegabytes the limit of its heap
 * @param code what comes after the virtual machine's options: class path and main class, or a jar
 * @param jar the file whose age tells whether the archive is still good
 * @param archive where its loaded classes are kept
 */
record JavaProgram(int heapMegabytes, List<String> code, Path jar, Path archive) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    List<String> command() {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off"));
        if (archived()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        } else {
            command.add("-XX:+RecordDynamicDumpInfo");
        }
        command.addAll(code);
        return command;
    }

    boolean archived() {
        try {
            return Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Has the running process write the archive that its next start uses. It pauses for a second or two. */
    void archiveClassesOf(long pid) throws IOException, InterruptedException {
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".new");
        Files.createDirectories(archive.resolveSibling("."));
        Process dump = new ProcessBuilder(JCMD, Long.toString(pid), "VM.cds", "dynamic_dump", unfinished.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (dump.waitFor(60, TimeUnit.SECONDS) && dump.exitValue() == 0 && Files.exists(unfinished)) {
            Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
