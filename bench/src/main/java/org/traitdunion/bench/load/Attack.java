package org.traitdunion.bench.load;

import java.io.BufferedReader;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.traitdunion.bench.CannotMeasure;

/**
 * What vegeta saw of each request. An overload of some minutes has millions of them, therefore each is three numbers here, at one
 * place of three arrays.
 */
public final class Attack {

    /** When it was sent, in nanoseconds since the epoch; its status, 0 when there was no answer; nanoseconds until then. */
    private static final Pattern HIT = Pattern.compile("(\\d+),(\\d+),(\\d+),");

    private final long[] sent;
    private final int[] statuses;
    private final long[] latencies;

    private Attack(long[] sent, int[] statuses, long[] latencies) {
        this.sent = sent;
        this.statuses = statuses;
        this.latencies = latencies;
    }

    /** The CSV of {@code vegeta encode}, line after line: when, status and latency are its first fields. */
    public static Attack read(BufferedReader csv) {
        var sent = LongStream.builder();
        var statuses = IntStream.builder();
        var latencies = LongStream.builder();
        csv.lines().forEach(line -> {
            Matcher hit = HIT.matcher(line);
            if (!hit.lookingAt()) {
                throw new CannotMeasure("vegeta reported no request, but: " + line);
            }
            sent.add(Long.parseLong(hit.group(1)));
            statuses.add(Integer.parseInt(hit.group(2)));
            latencies.add(Long.parseLong(hit.group(3)));
        });
        return new Attack(
                sent.build().toArray(),
                statuses.build().toArray(),
                latencies.build().toArray());
    }

    /** All that were sent. */
    public long count() {
        return sent.length;
    }

    public long count(IntPredicate status) {
        return hits(status).count();
    }

    private IntStream hits(IntPredicate status) {
        return IntStream.range(0, sent.length).filter(hit -> status.test(statuses[hit]));
    }

    public Latencies latencies(IntPredicate status) {
        return Latencies.of(
                hits(status).mapToDouble(hit -> latencies[hit] / 1e6).toArray());
    }

    /** How many were answered within that time of the first sending; what is answered later belongs to no second of it. */
    public long count(IntPredicate status, Duration time) {
        long end = first() + time.toNanos();
        return hits(status).filter(hit -> sent[hit] + latencies[hit] <= end).count();
    }

    /** How many were really sent in a second, whatever was wished. */
    public double offered() {
        long last = last();
        return last == first() ? sent.length : (sent.length - 1) / ((last - first()) / 1e9);
    }

    /** Whether it was still being sent at that time. */
    public boolean lastsUntil(Instant time) {
        return !Instant.ofEpochSecond(0, last()).isBefore(time);
    }

    private long last() {
        return LongStream.of(sent).max().orElse(0);
    }

    private long first() {
        return LongStream.of(sent).min().orElse(0);
    }

    /** From the first sending to the last answer. */
    public double seconds() {
        long last = hits(any -> true)
                .mapToLong(hit -> sent[hit] + latencies[hit])
                .max()
                .orElse(0);
        return (last - first()) / 1e9;
    }

    @Override
    public String toString() {
        return sent.length + " requests";
    }
}
