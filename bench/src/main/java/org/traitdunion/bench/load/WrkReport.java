package org.traitdunion.bench.load;

import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line that our script has wrk print at its end; its times are microseconds. */
final class WrkReport {

    private static final String MARK = "BENCH ";

    private WrkReport() {}

    static Load read(String output) {
        JsonNode report = output.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> JsonMapper.shared().readTree(line.substring(MARK.length())))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("wrk did not report: " + output));
        long errors = 0;
        for (String kind : new String[] {"status", "connect", "read", "write", "timeout"}) {
            errors += report.path(kind).asLong();
        }
        long requests = report.path("requests").asLong();
        return new Load(
                requests,
                report.path("micros").asLong() / 1e6,
                errors,
                requests == 0 ? Latencies.NONE : latencies(report));
    }

    private static Latencies latencies(JsonNode report) {
        return new Latencies(
                millis(report, "p50"), millis(report, "p95"), millis(report, "p99"), millis(report, "max"));
    }

    private static double millis(JsonNode report, String name) {
        return report.path(name).asLong() / 1e3;
    }
}
