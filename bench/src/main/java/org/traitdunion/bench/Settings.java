package org.traitdunion.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.traitdunion.bench.scenario.Scenarios;

/**
 * What the one who measures chose.
 *
 * @param home the checkout whose network is measured
 * @param scenarios names of what to measure, in the order in which it is done
 * @param runs how often everything is measured in the same network; more than one shows the noise
 * @param load how long each closed loop lasts
 * @param warmUp so many requests are answered, and forgotten, before anything is measured
 * @param out the file of the result; the page with charts is written beside it
 * @param profile where to write profiles of each process; null for none
 * @param port the network's public port; 0 for any free one
 * @param commit of the checkout, as {@code bench/run} read it before it built; followed by {@code +} when a file was changed
 * @param builtBefore whether what is measured was built at some time before, of which the commit tells nothing
 */
public record Settings(
        Path home,
        Size size,
        List<String> scenarios,
        int runs,
        Duration load,
        int warmUp,
        Path out,
        @Nullable Path profile,
        int port,
        String commit,
        boolean builtBefore) {

    /**
     * Reads the command line.
     *
     * @throws CannotMeasure when it cannot be understood
     */
    public static Settings parse(Path home, List<String> arguments, LocalDateTime now) {
        Size size = Size.S;
        List<String> scenarios = Scenarios.NAMES;
        int runs = 1;
        int seconds = 10;
        int warmUp = 20_000;
        int port = 0;
        String commit = "unknown";
        boolean builtBefore = false;
        @Nullable Path out = null;
        @Nullable Path profile = null;
        for (Iterator<String> rest = spread(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--size" -> size = size(value(option, rest));
                case "--scenarios" -> scenarios = scenarios(value(option, rest));
                case "--runs" -> runs = number(option, value(option, rest), 1, 100);
                case "--seconds" -> seconds = number(option, value(option, rest), 1, 600);
                case "--warm-up" -> warmUp = number(option, value(option, rest), 0, 10_000_000);
                case "--port" -> port = number(option, value(option, rest), 1024, 65_515);
                case "--out" -> out = file(option, value(option, rest));
                case "--profile" -> profile = folder(option, value(option, rest));
                case "--commit" -> commit = value(option, rest);
                case "--no-build" -> builtBefore = true;
                default ->
                    throw new CannotMeasure(
                            "The option " + option + " is unknown; bench/run --help lists those there are.");
            }
        }
        if (out == null) {
            String name = now.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)) + "-" + size;
            out = home.resolve(".local/bench").resolve(name + ".json");
        }
        return new Settings(
                home,
                size,
                scenarios,
                runs,
                Duration.ofSeconds(seconds),
                warmUp,
                out,
                profile,
                port,
                commit,
                builtBefore);
    }

    private static List<String> spread(List<String> arguments) {
        var spread = new ArrayList<String>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (argument.startsWith("--") && sign > 0) {
                spread.add(argument.substring(0, sign));
                spread.add(argument.substring(sign + 1));
            } else {
                spread.add(argument);
            }
        }
        return spread;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotMeasure("The option " + option + " needs a value.");
        }
        return rest.next();
    }

    /** What cannot be written is said now, and not after all was measured. */
    private static Path file(String option, String value) {
        Path file = Path.of(value).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new CannotMeasure(option + " needs the name of a file, and " + value + " is a folder.");
        }
        folder(option, String.valueOf(file.getParent()));
        return file;
    }

    private static Path folder(String option, String value) {
        Path folder = Path.of(value).toAbsolutePath();
        Path present = folder;
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        if (!Files.isDirectory(present) || !Files.isWritable(present)) {
            throw new CannotMeasure(option + ": in " + present + " nothing can be written.");
        }
        return folder;
    }

    private static Size size(String value) {
        try {
            return Size.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new CannotMeasure("The size is S, M or L, and not '" + value + "'.", unknown);
        }
    }

    private static List<String> scenarios(String value) {
        List<String> asked = List.of(value.split(",", -1));
        for (String name : asked) {
            if (!Scenarios.NAMES.contains(name)) {
                throw new CannotMeasure(
                        "There is no scenario '" + name + "'; there are " + String.join(", ", Scenarios.NAMES) + ".");
            }
        }
        return Scenarios.NAMES.stream().filter(asked::contains).toList();
    }

    private static int number(String option, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new CannotMeasure(option + " needs a number, and not '" + value + "'.", none);
        }
        throw new CannotMeasure(option + " is a number from " + least + " to " + most + ", and not " + value + ".");
    }
}
