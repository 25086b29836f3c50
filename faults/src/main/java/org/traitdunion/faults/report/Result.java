package org.traitdunion.faults.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.traitdunion.faults.check.Violation;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.nemesis.Fault;

/**
 * What came of one history.
 *
 * @param file the history itself
 * @param impossible faults that were planned and that this machine, or the moment, did not allow
 * @param returning from the curtain until nothing was broken any more and every part that was ended had started
 * @param healing from then until everything held, and everybody had their answer
 * @param unavailable by part, the longest time without an answer
 */
public record Result(
        long seed,
        Path file,
        List<Fault> faults,
        List<Fault> impossible,
        History history,
        List<Violation> violations,
        Duration returning,
        Duration healing,
        Map<String, Duration> unavailable) {}
