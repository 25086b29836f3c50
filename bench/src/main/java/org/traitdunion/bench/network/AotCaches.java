package org.traitdunion.bench.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which of the network's programs run with their AOT caches. These lie in the checkout, made by a {@code ./start} or a
 * measurement of before, and change how soon a program starts, its memory, and what it costs.
 */
final class AotCaches {

    private AotCaches() {}

    /** {@code all}, {@code some} or {@code none} of those that may have one. */
    static String of(Map<String, Long> processes) {
        return told(processes.entrySet().stream()
                .filter(process -> !process.getKey().equals("keycloak")) // starts without one in any case
                .map(process -> commandOf(process.getValue()))
                .toList());
    }

    static String told(List<String> commands) {
        List<String> programs = commands.stream()
                .filter(command -> command.contains("-XX:")) // and no mongod
                .toList();
        long cached = programs.stream()
                .filter(command -> command.contains("-XX:AOTCache="))
                .count();
        return cached == 0 ? "none" : cached == programs.size() ? "all" : "some";
    }

    private static String commandOf(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/cmdline"));
        } catch (IOException dead) {
            return "";
        }
    }
}
