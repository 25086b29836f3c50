package org.traitdunion.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.traitdunion.bench.result.Comparison;
import org.traitdunion.bench.result.ComparisonTable;
import org.traitdunion.bench.result.HtmlPage;
import org.traitdunion.bench.result.Result;
import org.traitdunion.bench.result.ResultTable;

/** What {@code bench/run} runs. */
public final class Bench {

    private Bench() {}

    /** Measures the checkout in {@code traitdunion.home}, or compares two results; exit code 1 when it cannot. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(List.of(arguments), out);
        } catch (CannotMeasure sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
        System.exit(0);
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
        Result result = new Measuring(settings, new Progress(out)).measure(date);
        result.write(settings.out());
        Path page = HtmlPage.beside(settings.out());
        HtmlPage.of(result).write(page);
        out.println();
        out.print(ResultTable.of(result));
        out.println("Written: " + settings.out() + " and " + page);
    }
}
