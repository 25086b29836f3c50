package org.traitdunion.bench.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A measurement as it is kept in a file.
 *
 * @param commit of the checkout, before it was built; followed by {@code +} when a file of it was changed
 * @param date ISO-8601
 * @param settings what was chosen: size, runs, seconds a load, options of the virtual machines
 * @param notes what was left out, and why
 */
public record Result(
        Machine machine,
        String commit,
        String date,
        Map<String, String> settings,
        List<String> notes,
        List<Figure> figures) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What lacks a part, or tells a figure twice, is no result of ours, whatever else it is. */
    public Result {
        Stream.of(machine, commit, date).forEach(Objects::requireNonNull);
        settings.values().forEach(Objects::requireNonNull);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
        if (figures.stream().map(Figure::key).distinct().count() < figures.size()) {
            throw new IllegalArgumentException("A figure is told twice.");
        }
    }

    public static Result now(
            String commit, String date, Map<String, String> settings, List<String> notes, List<Figure> figures) {
        return new Result(Machine.here(), commit, date, settings, notes, figures);
    }

    public static Result read(Path file) {
        String refusal = file + " cannot be read as a result of bench/run.";
        try {
            Result result = JSON.readValue(Files.readString(file), Result.class);
            if (result != null) {
                return result;
            }
        } catch (IOException | JacksonException unreadable) {
            throw new CannotMeasure(refusal, unreadable);
        }
        throw new CannotMeasure(refusal);
    }

    String size() {
        return settings.getOrDefault("size", "");
    }

    /** What was to be measured; memory is in any case. */
    Stream<String> scenarios() {
        return Stream.ofNullable(settings.get("scenarios"))
                .flatMap(chosen -> Stream.of((chosen + ",memory").split(",", -1)));
    }

    /** What has to be the same for the figures of two results to tell the commits apart. */
    Map<String, String> conditions() {
        var conditions = new LinkedHashMap<>(settings);
        conditions.put("processor", machine.processor());
        conditions.put("cores", Integer.toString(machine.cores()));
        conditions.put("java", machine.java());
        return conditions;
    }

    /** The names of what else may have made a difference between these two. */
    List<String> differing(Result other) {
        Map<String, String> here = conditions();
        Map<String, String> there = other.conditions();
        return Stream.of(here, there)
                .flatMap(conditions -> conditions.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                .toList();
    }

    /** Whether its commit is not that of what was measured, which was built at some time before. */
    boolean builtBefore() {
        return settings.containsKey("built");
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
