package org.traitdunion.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.traitdunion.faults.check.Violation;
import org.traitdunion.faults.report.Result;

/**
 * A bug that was planted and is to be found.
 *
 * @param name of its patch; empty if nothing was planted
 * @param checks those of which one has to find it, as the head of the patch says: that anything is wrong proves nothing
 */
public record Planted(String name, Set<String> checks) {

    public static final Planted NOTHING = new Planted("", Set.of());

    private static final String FOUND_BY = "Found by: ";

    /**
     * Reads the head of the patch in this checkout.
     *
     * @throws CannotRun when there is no such patch
     */
    static Planted of(Path home, String name) throws IOException {
        if (name.isEmpty()) {
            return NOTHING;
        }
        try {
            List<String> lines =
                    Files.readAllLines(home.resolve("faults/planted").resolve(name + ".patch"));
            return new Planted(
                    name,
                    Set.copyOf(lines.stream()
                            .filter(line -> line.startsWith(FOUND_BY))
                            .flatMap(line ->
                                    List.of(line.substring(FOUND_BY.length()).split("; ", -1)).stream())
                            .toList()));
        } catch (NoSuchFileException none) {
            throw new CannotRun("There is no bug " + name + " in faults/planted.", none);
        }
    }

    /** What shows the bug; empty when that history did not. */
    public List<Violation> shown(Result result) {
        return result.violations().stream()
                .filter(violation -> checks.contains(violation.check()))
                .toList();
    }
}
