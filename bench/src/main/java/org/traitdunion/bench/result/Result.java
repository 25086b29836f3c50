package org.traitdunion.bench.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A measurement as it is kept in a file.
 *
 * @param commit of the checkout; followed by {@code +} when something was changed since
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

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What lacks a part is no result of ours, whatever else it is. */
    public Result {
        Stream.of(machine, commit, date, settings, notes, figures).forEach(Objects::requireNonNull);
    }

    public static Result now(
            Path home, String date, Map<String, String> settings, List<String> notes, List<Figure> figures) {
        return new Result(Machine.here(), commit(home), date, settings, notes, figures);
    }

    public static Result read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Result.class);
        } catch (IOException | JacksonException unreadable) {
            throw new CannotMeasure(file + " cannot be read as a result of bench/run.", unreadable);
        }
    }

    String size() {
        return settings.getOrDefault("size", "");
    }

    /** What has to be the same for the figures of two results to tell the commits apart. */
    Map<String, String> conditions() {
        var conditions = new LinkedHashMap<>(settings);
        conditions.put("processor", machine.processor());
        conditions.put("cores", Integer.toString(machine.cores()));
        conditions.put("java", machine.java());
        return conditions;
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String commit(Path home) {
        String commit = git(home, "rev-parse", "--short", "HEAD");
        return git(home, "status", "--porcelain").isEmpty() ? commit : commit + "+";
    }

    private static String git(Path home, String... arguments) {
        try {
            var command = new ArrayList<>(List.of("git", "-C", home.toString()));
            command.addAll(List.of(arguments));
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            return "unknown";
        }
    }
}
