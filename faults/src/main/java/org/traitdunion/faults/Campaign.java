package org.traitdunion.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.traitdunion.faults.network.BrokenNetwork;
import org.traitdunion.faults.report.Report;
import org.traitdunion.faults.report.Result;

/** Many histories in one network, one after the other, healed between them. */
public final class Campaign {

    /** So many are worth a rehearsal, after which parts come back in a third of the time. */
    private static final int MANY = 60;

    private final Settings settings;
    private final PrintStream out;

    public Campaign(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public Report run() throws InterruptedException, IOException {
        Instant begun = Instant.now();
        out.println("The network starts; the seed of the first history is " + settings.seed() + ".");
        var results = new ArrayList<Result>();
        try (var network = BrokenNetwork.start(settings.home(), settings.out().resolve("network"));
                var troupe = Troupe.assemble(network)) {
            if (settings.histories() >= MANY) {
                network.rehearse();
            }
            out.printf(
                    Locale.ROOT,
                    "It runs, and everybody is there, after %d s.%n",
                    since(begun).toSeconds());
            while (results.size() < settings.histories() && !over(results, begun)) {
                long seed = settings.seed() + results.size();
                Path file = settings.out().resolve("history-" + seed + ".jsonl");
                Result result = new Performance(troupe, seed).perform(file);
                results.add(result);
                tell(results.size(), result);
            }
        }
        return new Report(settings.planted(), settings.seed(), since(begun), List.copyOf(results));
    }

    private boolean over(List<Result> results, Instant begun) {
        boolean found = !results.isEmpty() && !results.getLast().violations().isEmpty();
        return (found && !settings.planted().isEmpty()) || since(begun).compareTo(settings.most()) > 0;
    }

    private static Duration since(Instant begun) {
        return Duration.between(begun, Instant.now());
    }

    private void tell(int number, Result result) {
        out.printf(
                Locale.ROOT,
                "%3d  seed %d: %d faults, %d operations, whole after %.1f s%s%n",
                number,
                result.seed(),
                result.faults().size(),
                result.history().operations().size(),
                result.healing().toMillis() / 1e3,
                result.violations().isEmpty() ? "" : ", VIOLATED (" + result.file() + ")");
        result.violations().forEach(violation -> out.println("       " + violation));
    }
}
