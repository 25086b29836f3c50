package org.traitdunion.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.traitdunion.local.embedded.EmbeddedProcess;

/** How an embedded server is run as a process: this module's jar and libraries, as the build left them. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static JavaProgram program(Folders folders, String kind, int heapMegabytes, String... arguments) {
        Path jar = Application.jar(folders.home(), "local");
        Path libraries = folders.home().resolve("local/target/lib");
        var code = new ArrayList<>(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                jar + ":" + libraries + "/*",
                EmbeddedProcess.class.getName(),
                kind));
        code.addAll(List.of(arguments));
        return new JavaProgram(
                heapMegabytes, code, jar, folders.installed().resolve("app").resolve(kind + ".jsa"));
    }

    static PartPlan plan(Folders folders, String name, String title, int port, JavaProgram program) {
        return new PartPlan(
                name,
                title,
                port,
                folders.work(),
                program.command(),
                Map.of(),
                Readiness.logged(folders.log(name), EmbeddedProcess.READY));
    }
}
