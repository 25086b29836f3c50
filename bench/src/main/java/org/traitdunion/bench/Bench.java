package org.traitdunion.bench;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.traitdunion.bench.result.Comparison;
import org.traitdunion.bench.result.ComparisonTable;
import org.traitdunion.bench.result.HtmlPage;
import org.traitdunion.bench.result.Result;
import org.traitdunion.bench.result.ResultTable;
import org.traitdunion.local.CannotStart;
import org.traitdunion.local.demo.DemoFailed;

/** What {@code bench/run} runs. */
public final class Bench {

    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private Bench() {}

    /** Measures the checkout in {@code traitdunion.home}, or compares two results; exit code 1 when it cannot. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(List.of(arguments), out);
        } catch (RuntimeException broken) {
            System.err.println(sentence(broken));
            Stream.of(broken.getSuppressed()).forEach(also -> System.err.println("Then also: " + also.getMessage()));
            System.exit(1);
        }
        System.exit(0);
    }

    /** For people, also of what was not foreseen. */
    static String sentence(RuntimeException broken) {
        return switch (broken) {
            case CannotMeasure _, CannotStart _, DemoFailed _ -> String.valueOf(broken.getMessage());
            case UncheckedIOException silent -> "The network or a file was lost: " + silent.getMessage();
            default -> "It cannot go on: " + broken;
        };
    }

    private static void run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("compare")) {
            if (arguments.size() != 3) {
                throw new CannotMeasure("Two results are to be named: bench/run compare BEFORE AFTER.");
            }
            Result before = Result.read(Path.of(arguments.get(1)));
            Result after = Result.read(Path.of(arguments.get(2)));
            out.print(ComparisonTable.of(before, after, Comparison.of(before, after)));
            return;
        }
        Path home = Path.of(System.getProperty("traitdunion.home", "."))
                .toAbsolutePath()
                .normalize();
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        Settings settings = Settings.parse(home, arguments, now.toLocalDateTime());
        String date = now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        var measuring = new Measuring(settings, new Progress(out));
        var written = new CountDownLatch(1);
        Shutdown.hook(() -> await(written));
        try {
            publishing(measuring::measure, () -> publish(measuring.result(date), settings.out(), out));
        } finally {
            written.countDown();
        }
    }

    /** Publishes also what broke off, whose own failure stays the first, whatever becomes of the publishing. */
    static void publishing(Runnable measuring, Publication publication) {
        try (publication) {
            measuring.run();
        }
    }

    /** What is done in any case once the measuring ends. */
    @FunctionalInterface
    interface Publication extends AutoCloseable {
        @Override
        void close();
    }

    /** Nothing if nothing was measured yet. The table comes first: a file that cannot be written would lose hours. */
    static void publish(Result result, Path file, PrintStream out) {
        if (!result.figures().isEmpty()) {
            out.println();
            out.print(ResultTable.of(result));
            result.write(file);
            Path page = HtmlPage.beside(file);
            HtmlPage.of(result).write(page);
            out.println("Written: " + file + " and " + page);
        }
    }

    /** Who is asked to end writes first what they have: the virtual machine ends when this returns. */
    private static void await(CountDownLatch written) {
        try {
            boolean _ = written.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
