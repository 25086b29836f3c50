package org.traitdunion.bench.load;

import java.time.Duration;
import java.util.stream.Stream;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line that our script has wrk print at its end; its times are microseconds. Among the requests it counts what was answered, also
 * badly ({@code status}) or after its patience ({@code timeout}), and neither broken connections nor what still waits at the end.
 */
final class WrkReport {

    private static final String MARK = "BENCH ";

    /**
     * Each connection of a closed loop waits for an answer nearly all the time: if for less of it, then for one that never came. As wrk
     * adds to each slow answer those that it kept from being asked for, its mean is rather too long: a stop may go unseen, and none is
     * made up.
     */
    private static final double BUSY = 0.8;

    /** Ctrl-C reaches wrk too, which then ends sooner, with a report and as if all were well. */
    private static final double WHOLE = 0.9;

    private WrkReport() {}

    /** What it says of so many connections that were to be at work for that long. */
    static Load read(String output, int connections, Duration time) {
        JsonNode report = output.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> JsonMapper.shared().readTree(line.substring(MARK.length())))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("wrk did not report: " + output));
        long requests = report.path("requests").asLong();
        double seconds = report.path("micros").asLong() / 1e6;
        if (seconds < WHOLE * time.toSeconds()) {
            throw new CannotMeasure("wrk ended after " + seconds + " s, and not after " + time.toSeconds() + ".");
        }
        double busy = requests * report.path("mean").asDouble() / 1e6 / connections;
        boolean still = busy < BUSY * seconds;
        return new Load(
                requests,
                seconds,
                sum(report, "status", "timeout"),
                sum(report, "connect", "read", "write") + (still ? connections : 0),
                still ? seconds - busy : 0,
                requests == 0 ? Latencies.NONE : latencies(report));
    }

    private static long sum(JsonNode report, String... kinds) {
        return Stream.of(kinds).mapToLong(kind -> report.path(kind).asLong()).sum();
    }

    private static Latencies latencies(JsonNode report) {
        return new Latencies(
                millis(report, "p50"), millis(report, "p95"), millis(report, "p99"), millis(report, "max"));
    }

    private static double millis(JsonNode report, String name) {
        return report.path(name).asLong() / 1e3;
    }
}
