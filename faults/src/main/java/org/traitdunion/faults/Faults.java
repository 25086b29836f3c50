package org.traitdunion.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.traitdunion.local.CannotStart;

/** What {@code faults/run} runs. */
public final class Faults {

    private Faults() {}

    /** Runs histories of the checkout in {@code traitdunion.home}; exit code 1 when something was violated, or a planted bug not found, 2 when it cannot. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = 0;
        try {
            Path home = Path.of(System.getProperty("traitdunion.home", "."))
                    .toAbsolutePath()
                    .normalize();
            // Not in the copy that a bug was planted into: the copy is removed, whatever a killed run left running or
            // mounted.
            Path folder = Path.of(".local/faults").toAbsolutePath();
            Settings settings = Settings.parse(
                    home, folder, List.of(arguments), Instant.now().getEpochSecond());
            code = new Campaign(settings, out).run().good() ? 0 : 1;
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
