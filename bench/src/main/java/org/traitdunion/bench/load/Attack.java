package org.traitdunion.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;

/** What vegeta saw of each request. */
public record Attack(List<Hit> hits) {

    /**
     * One request.
     *
     * @param atNanos when it was sent, since the epoch
     * @param status 0 when there was no answer
     */
    record Hit(long atNanos, int status, long latencyNanos) {}

    /** The CSV of {@code vegeta encode}: when, status and latency are its first fields. */
    public static Attack read(String csv) {
        return new Attack(csv.lines()
                .map(line -> line.split(",", 4))
                .map(fields ->
                        new Hit(Long.parseLong(fields[0]), Integer.parseInt(fields[1]), Long.parseLong(fields[2])))
                .toList());
    }

    public long count(IntPredicate status) {
        return hits.stream().filter(hit -> status.test(hit.status())).count();
    }

    public Latencies latencies(IntPredicate status) {
        return Latencies.of(hits.stream()
                .filter(hit -> status.test(hit.status()))
                .mapToDouble(hit -> hit.latencyNanos() / 1e6)
                .toArray());
    }

    /** How many were answered within that time of the first sending; what is answered later belongs to no second of it. */
    public long count(IntPredicate status, Duration time) {
        long end = first() + time.toNanos();
        return hits.stream()
                .filter(hit -> status.test(hit.status()) && hit.atNanos() + hit.latencyNanos() <= end)
                .count();
    }

    /** How many were really sent in a second, whatever was wished. */
    public double offered() {
        long last = last();
        return last == first() ? hits.size() : (hits.size() - 1) / ((last - first()) / 1e9);
    }

    /** Whether it was still being sent at that time. */
    public boolean lastsUntil(Instant time) {
        return !Instant.ofEpochSecond(0, last()).isBefore(time);
    }

    private long last() {
        return hits.stream().mapToLong(Hit::atNanos).max().orElse(0);
    }

    private long first() {
        return hits.stream().mapToLong(Hit::atNanos).min().orElse(0);
    }

    /** From the first sending to the last answer. */
    public double seconds() {
        long first = first();
        long last = hits.stream()
                .mapToLong(hit -> hit.atNanos() + hit.latencyNanos())
                .max()
                .orElse(0);
        return (last - first) / 1e9;
    }
}
