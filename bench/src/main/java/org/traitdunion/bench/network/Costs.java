package org.traitdunion.bench.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.traitdunion.bench.CannotMeasure;

/**
 * What the processes of a network have used. The load tools and the bench itself are not among them. Of a network that has lost one
 * nothing is told: it would seem to cost less.
 */
public final class Costs {

    private final Map<String, Long> processes;

    public Costs(Map<String, Long> processes) {
        this.processes = processes;
    }

    /** CPU time of each process since it began, by the names of the parts. */
    public CpuTimes cpu() {
        var times = new LinkedHashMap<String, Duration>();
        processes.forEach((name, pid) -> times.put(name, ProcFile.cpuOf(read(name, pid, "stat"))));
        return new CpuTimes(times);
    }

    /** Resident memory of each process in bytes. */
    public Map<String, Long> resident() {
        var resident = new LinkedHashMap<String, Long>();
        processes.forEach((name, pid) -> resident.put(name, ProcFile.residentOf(read(name, pid, "status"))));
        return resident;
    }

    private static String read(String name, long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            throw new CannotMeasure("The process of " + name + " has ended.", gone);
        }
    }
}
