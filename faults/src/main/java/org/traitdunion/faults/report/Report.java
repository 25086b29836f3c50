package org.traitdunion.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.traitdunion.faults.Planted;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.nemesis.Fault;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of all histories: in words for the terminal, and as JSON.
 *
 * @param planted the bug that was to be found
 * @param seed of the first
 * @param asked so many histories were to be played; fewer are when a planted bug is found, or the time is over
 * @param brokeOff what kept it from going on, in words; empty if nothing did
 */
public record Report(Planted planted, long seed, int asked, String brokeOff, Duration took, List<Result> results) {

    /** Histories after which something did not hold. */
    public List<Result> violated() {
        return results.stream().filter(result -> !result.violations().isEmpty()).toList();
    }

    public long faults() {
        return results.stream().mapToLong(result -> result.faults().size()).sum();
    }

    /** Whether it came to its end and out as it should: without violations, or with the planted bug found. */
    public boolean good() {
        return brokeOff.isEmpty() && (planted.name().isEmpty() ? violated().isEmpty() : found().isPresent());
    }

    /** The first history that showed the planted bug. */
    private Optional<Result> found() {
        return results.stream()
                .filter(result -> !planted.shown(result).isEmpty())
                .findFirst();
    }

    /** By kind and target. */
    Map<String, Map<String, Integer>> faultsByKind() {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (Result result : results) {
            for (Fault fault : result.faults()) {
                counts.computeIfAbsent(fault.kind(), kind -> new TreeMap<>()).merge(fault.target(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Planned and not possible, by kind. */
    Map<String, Integer> impossible() {
        var counts = new TreeMap<String, Integer>();
        results.forEach(result -> result.impossible().forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum)));
        return counts;
    }

    /** By kind and outcome. */
    Map<String, Map<String, Integer>> operations() {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (Result result : results) {
            for (Operation operation : result.history().operations()) {
                var ofKind = counts.computeIfAbsent(operation.kind().toString(), kind -> new TreeMap<>());
                ofKind.merge(operation.outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
                if (operation.doubtful()) {
                    ofKind.merge("asked again", 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** In seconds, by part. */
    Map<String, Double> unavailable() {
        var longest = new TreeMap<String, Double>();
        results.forEach(result ->
                result.unavailable().forEach((part, time) -> longest.merge(part, time.toMillis() / 1e3, Math::max)));
        return longest;
    }

    /** In seconds. */
    private double slowest(Function<Result, Duration> time) {
        return results.stream()
                .mapToDouble(result -> time.apply(result).toMillis() / 1e3)
                .max()
                .orElse(0);
    }

    public String text() {
        var lines = new ArrayList<String>();
        lines.add(results.size() + " of " + asked + " histories from seed " + seed + ", " + faults() + " faults, in "
                + took.toSeconds() + " s");
        if (!brokeOff.isEmpty()) {
            lines.add("It BROKE OFF: " + brokeOff);
        }
        faultsByKind().forEach((kind, targets) -> lines.add("  " + kind + " " + targets));
        if (!impossible().isEmpty()) {
            lines.add("  impossible here " + impossible());
        }
        lines.add("Operations");
        operations().forEach((kind, outcomes) -> lines.add("  " + kind + " " + outcomes));
        lines.add("Longest without an answer, in seconds: " + unavailable());
        lines.add("Slowest return of all parts, in seconds: " + slowest(Result::returning));
        lines.add("Slowest healing after that, in seconds: " + slowest(Result::healing));
        if (!planted.name().isEmpty()) {
            lines.add("Planted " + planted.name() + ": "
                    + found().map(this::told).orElse("NOT FOUND in " + results.size() + " histories"));
        }
        lines.add("Histories with violations: " + violated().size());
        for (Result result : violated()) {
            lines.add("  seed " + result.seed() + " (" + result.file() + ")");
            result.violations().forEach(violation -> lines.add("    " + violation));
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private String told(Result first) {
        return "found by history " + (results.indexOf(first) + 1) + ", seed " + first.seed() + ": "
                + planted.shown(first).getFirst();
    }

    public void write(Path file) {
        var whole = new LinkedHashMap<String, Object>();
        if (!planted.name().isEmpty()) {
            whole.put("planted", planted.name());
            whole.put("found", found().isPresent());
        }
        whole.put("seed", seed);
        whole.put("asked", asked);
        whole.put("brokeOff", brokeOff);
        whole.put("seeds", results.stream().map(Result::seed).toList());
        whole.put("seconds", took.toSeconds());
        whole.put("faults", faults());
        whole.put("faultsByKindAndPart", faultsByKind());
        whole.put("impossible", impossible());
        whole.put("operations", operations());
        whole.put("longestUnavailableSeconds", unavailable());
        whole.put("slowestReturnSeconds", slowest(Result::returning));
        whole.put("slowestHealingSeconds", slowest(Result::healing));
        whole.put(
                "violations",
                violated().stream()
                        .map(result -> Map.of(
                                "seed", result.seed(),
                                "history", result.file().toString(),
                                "violations",
                                        result.violations().stream()
                                                .map(Object::toString)
                                                .toList()))
                        .toList());
        try {
            Files.writeString(
                    file,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(whole));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
