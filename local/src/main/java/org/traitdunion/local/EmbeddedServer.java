package org.traitdunion.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.traitdunion.local.embedded.EmbeddedProcess;

/** How an embedded server is run as a process: this module's jar and libraries, as the build left them. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    /** @param ports in the order in which {@link EmbeddedProcess} takes them */
    static JavaProgram program(Folders folders, String kind, int heapMegabytes, List<Integer> ports) {
        Path jar = folders.jar("local");
        return new JavaProgram(
                heapMegabytes,
                code(folders, kind, folders.data().resolve(kind), ports),
                code(folders, EmbeddedProcess.REHEARSAL + kind, folders.rehearsal(), List.of()),
                jar,
                folders.installed().resolve("app").resolve(JavaProgram.cacheName(kind)));
    }

    private static List<String> code(Folders folders, String kind, Path data, List<Integer> ports) {
        Path libraries = folders.home().resolve("local/target/lib");
        var code = new ArrayList<>(List.of(
                "-XX:SurvivorRatio=3", // what is read lives as long as the store's cache keeps it, and shall still die
                // young
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                folders.jar("local") + ":" + libraries + "/*",
                EmbeddedProcess.class.getName(),
                kind,
                data.toString()));
        ports.forEach(port -> code.add(port.toString()));
        return code;
    }

    static PartPlan plan(Folders folders, String title, int port, String kind, JavaProgram program) {
        return new PartPlan(
                kind,
                title,
                port,
                folders.work(),
                program.command(),
                Map.of(),
                Readiness.logged(folders.log(kind), EmbeddedProcess.READY),
                Optional.of(program));
    }
}
