package org.traitdunion.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.traitdunion.faults.report.Report;
import org.traitdunion.local.CannotStart;

/** What {@code faults/run} runs. */
public final class Faults {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Faults() {}

    /** Runs histories of the checkout in {@code traitdunion.home}; exit code 1 when something was violated, or a planted bug not found, 2 when it cannot. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = 0;
        try {
            Path home = Path.of(System.getProperty("traitdunion.home", "."))
                    .toAbsolutePath()
                    .normalize();
            Path folder = home.resolve(".local/faults");
            Instant now = Instant.now();
            Settings settings = Settings.parse(home, folder, List.of(arguments), now.getEpochSecond());
            Report report = new Campaign(settings, out).run();
            Path file = folder.resolve("report-" + NAME.format(now) + ".json");
            report.write(file);
            out.println();
            out.print(report.text());
            out.println("Written: " + file);
            code = report.good() ? 0 : 1;
        } catch (CannotRun | CannotStart sentence) {
            System.err.println(sentence.getMessage());
            code = 2;
        } catch (IOException broken) {
            System.err.println("The folder .local/faults cannot be used: " + broken);
            code = 2;
        } catch (InterruptedException stopped) {
            code = 2;
        }
        System.exit(code);
    }
}
