package org.traitdunion.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.traitdunion.local.demo.DemoData;
import org.traitdunion.local.demo.DemoFailed;
import org.traitdunion.local.demo.DemoLoader;
import org.traitdunion.local.demo.DemoPerson;

/** What {@code ./start} runs: the network from its first part to its last breath, told in lines on the terminal. */
public final class Launcher {

    private final PrintStream out;
    private final boolean terminal;

    private Launcher(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs until interrupted or a part dies, on the checkout in {@code traitdunion.home}; exit code 1 when the network could not start or lost a part. */
    public static void main(String[] arguments) {
        var launcher = new Launcher(System.out, Boolean.getBoolean("traitdunion.terminal"));
        try {
            Path home = Path.of(System.getProperty("traitdunion.home", "."))
                    .toAbsolutePath()
                    .normalize();
            launcher.run(Options.parse(home, List.of(arguments), System.getenv()));
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Options options) throws InterruptedException {
        long begun = System.nanoTime();
        var lines = new ProgressLines(out, terminal);
        Network network = Network.prepare(options, lines);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(network)));
        network.begin();
        if (options.demo()) {
            loadDemo(network, options, lines);
        }
        out.printf(Locale.ROOT, "%nTrait d'Union runs at %s  (%.1f s)%n", options.publicUrl(), seconds(begun));
        DemoData.people().stream()
                .filter(person -> person.shown() != null)
                .forEach(person -> out.printf("  %-18s %s%n", person.username(), person.shown()));
        out.println("The password of these accounts is " + DemoPerson.PASSWORD + ".");
        out.println("Ctrl-C stops it. Logs: " + options.work().resolve("logs"));
        try {
            network.rehearse();
        } catch (IOException unhelpful) {
            out.println("The next start will not be quicker: " + unhelpful.getMessage());
        }
        Part dead = network.firstDeath().join();
        if (!network.closed()) {
            out.println(dead.title() + " ended by itself with exit code " + dead.exitCode() + dead.lastWords());
            System.exit(1);
        }
    }

    private void loadDemo(Network network, Options options, ProgressLines lines) {
        Progress.Line line = lines.line("Demo data");
        try {
            DemoLoader.load(
                    options.publicUrl(),
                    network.demoLoaderSecret(),
                    options.work().resolve("data"),
                    line::doing);
            line.ready();
        } catch (DemoFailed failed) {
            line.doing("not loaded");
            out.println("The demo data was not loaded, which the next start goes on with: " + failed.getMessage());
        }
    }

    private void stop(Network network) {
        if (network.closed()) {
            return;
        }
        long begun = System.nanoTime();
        out.println("Stopping…");
        network.close();
        out.printf(Locale.ROOT, "Stopped in %.1f s.%n", seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
