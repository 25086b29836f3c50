package org.traitdunion.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.network.BrokenNetwork;
import org.traitdunion.faults.report.Report;
import org.traitdunion.faults.report.Result;

/**
 * Many histories in one network, one after the other, healed between them, and a report. Asked to end (SIGTERM, Ctrl-C) it
 * ends after the present history, with the report of those there were.
 */
public final class Campaign {

    /** So many are worth a rehearsal, after which parts come back in a third of the time. */
    private static final int MANY = 60;

    /** No history takes longer. */
    private static final Duration LAST_HISTORY = Duration.ofMinutes(3);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Settings settings;
    private final Planted planted;
    private final PrintStream out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    /** @throws CannotRun when the bug that is to be found is none of ours */
    public Campaign(Settings settings, PrintStream out) throws IOException {
        this.settings = settings;
        this.planted = Planted.of(settings.home(), settings.planted());
        this.out = out;
    }

    public Report run() throws InterruptedException, IOException {
        Instant begun = Instant.now();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        var results = new ArrayList<Result>();
        try {
            perform(begun, results);
            boolean early = stopping && results.size() < settings.histories();
            return publish(begun, report(begun, results, early ? "it was asked to end" : ""));
        } catch (InterruptedException | IOException | RuntimeException broken) {
            publish(begun, report(begun, results, broken.toString()));
            throw broken;
        } finally {
            ended.countDown();
        }
    }

    private void perform(Instant begun, List<Result> results) throws InterruptedException, IOException {
        out.println("The network starts; the seed of the first history is " + settings.seed() + ".");
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
                Path file = settings.file("history-" + seed + ".jsonl");
                Result result = new Performance(troupe, seed).perform(file);
                results.add(result);
                tell(results.size(), result);
            }
        }
    }

    /** Waits for the present history and the report: the virtual machine ends when this returns. */
    private void stop() {
        stopping = true;
        try {
            boolean _ = ended.await(LAST_HISTORY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean over(List<Result> results, Instant begun) {
        boolean found = !results.isEmpty() && !planted.shown(results.getLast()).isEmpty();
        return stopping || found || since(begun).compareTo(settings.most()) > 0;
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

    private Report report(Instant begun, List<Result> results, String brokeOff) {
        return new Report(planted, settings.seed(), settings.histories(), brokeOff, since(begun), List.copyOf(results));
    }

    /** Also of a run that broke off, unless nothing had come of it. */
    private Report publish(Instant begun, Report report) {
        if (!report.results().isEmpty()) {
            Path file = settings.file("report-" + NAME.format(begun) + ".json");
            report.write(file);
            out.println();
            out.print(report.text());
            out.println("Written: " + file);
        }
        return report;
    }
}
