package org.traitdunion.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What the one who runs the histories chose.
 *
 * @param home the checkout whose network is broken
 * @param out where histories and reports go
 * @param seed of the first history; the others have the numbers after it
 * @param most no new history is begun after so long
 * @param planted the bug that was planted into this checkout and is to be found, which ends the run; empty if there is none
 */
public record Settings(Path home, Path out, int histories, long seed, Duration most, String planted) {

    private static final int MOST_HISTORIES = 100_000;
    private static final Duration EVER = Duration.ofDays(7);
    /** So that those after the first are numbers too. */
    private static final long LAST_SEED = Long.MAX_VALUE - MOST_HISTORIES;

    /**
     * Reads the command line.
     *
     * @param anySeed to be used when none is named
     * @throws CannotRun when it cannot be understood
     */
    public static Settings parse(Path home, Path out, List<String> arguments, long anySeed) {
        int histories = 10;
        long seed = anySeed;
        Duration most = EVER;
        String planted = "";
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--histories" -> histories = (int) number(option, rest, MOST_HISTORIES);
                case "--seed" -> seed = number(option, rest, LAST_SEED);
                case "--minutes" -> most = Duration.ofMinutes(number(option, rest, EVER.toMinutes()));
                case "--planted" -> planted = name(option, rest);
                default ->
                    throw new CannotRun(
                            "The option " + option + " is unknown; faults/run --help lists those there are.");
            }
        }
        return new Settings(home, out, histories, seed, most, planted);
    }

    /** Where something is written: each planted bug has files of its own, also when the seeds are the same. */
    Path file(String name) {
        return out.resolve(planted.isEmpty() ? name : planted + "-" + name);
    }

    private static String name(String option, Iterator<String> rest) {
        String name = rest.hasNext() ? rest.next() : "";
        if (!name.matches("[a-z-]+")) {
            throw new CannotRun(option + " needs the name of a bug in faults/planted, and not '" + name + "'.");
        }
        return name;
    }

    private static long number(String option, Iterator<String> rest, long most) {
        String value = rest.hasNext() ? rest.next() : "nothing";
        try {
            long number = Long.parseLong(value);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new CannotRun(option + " needs a number, and not " + value + ".", none);
        }
        throw new CannotRun(option + " needs a number from 1 to " + most + ", and not " + value + ".");
    }
}
