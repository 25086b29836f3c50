package org.traitdunion.bench.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time by process: since each began, or between two such readings. */
public record CpuTimes(Map<String, Duration> byProcess) {

    public CpuTimes since(CpuTimes earlier) {
        var used = new LinkedHashMap<String, Duration>();
        byProcess.forEach((name, time) ->
                used.put(name, time.minus(earlier.byProcess().getOrDefault(name, Duration.ZERO))));
        return new CpuTimes(used);
    }

    public Duration total() {
        return byProcess.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds of all processes for each of so many requests; 0 when there were none. */
    public double millisPerRequest(long requests) {
        return requests == 0 ? 0 : total().toNanos() / 1e6 / requests;
    }

    /** The same of one process. */
    public double millisPerRequest(String process, long requests) {
        return requests == 0
                ? 0
                : byProcess.getOrDefault(process, Duration.ZERO).toNanos() / 1e6 / requests;
    }
}
