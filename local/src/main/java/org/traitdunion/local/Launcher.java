package org.traitdunion.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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

    /**
     * Runs on the checkout in {@code traitdunion.home} until it is interrupted, or a part is lost; exit code 1 then, and when
     * the network could not start.
     */
    public static void main(String[] arguments) {
        var launcher = new Launcher(System.out, Boolean.getBoolean("traitdunion.terminal"));
        try {
            launcher.run(Options.parse(Folders.checkout(), List.of(arguments), System.getenv()));
        } catch (CannotStart | UncheckedIOException failed) {
            System.err.println(CannotStart.because(failed).getMessage());
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
        Thread.startVirtualThread(() -> settleIn(network, options, lines, begun));
        throw new CannotStart(network.lost().join().obituary());
    }

    /** What follows the start takes its time, beside the watch over the parts. */
    private void settleIn(Network network, Options options, ProgressLines lines, long begun) {
        boolean populated = options.demo() ? loadDemo(network, options, lines) : hasDemo(network, options);
        if (network.whole()) {
            greet(options, populated, begun);
            rehearse(network);
        }
    }

    /** Without the demo data there is nobody yet but the administrator, who makes the first company. */
    private void greet(Options options, boolean populated, long begun) {
        out.printf(Locale.ROOT, "%nTrait d'Union runs at %s  (%.1f s)%n", options.publicUrl(), seconds(begun));
        DemoData.people().stream()
                .filter(person -> person.shown() != null && (populated || person.admin()))
                .forEach(person -> out.printf("  %-18s %s%n", person.username(), person.shown()));
        out.println("The password of " + (populated ? "these accounts" : "this account") + " is " + DemoPerson.PASSWORD
                + ".");
        out.println("Ctrl-C stops it. Logs: " + options.work().resolve("logs"));
    }

    private void rehearse(Network network) {
        try {
            network.rehearse();
        } catch (IOException | UncheckedIOException unhelpful) {
            if (network.whole()) {
                out.println("The next start will not be quicker: " + unhelpful.getMessage());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean loadDemo(Network network, Options options, ProgressLines lines) {
        Progress.Line line = lines.line("Demo data");
        try {
            boolean populated = DemoLoader.load(
                    options.publicUrl(),
                    network.demoLoaderSecret(),
                    options.work().resolve("data"),
                    line::doing);
            line.ready();
            return populated;
        } catch (DemoFailed | UncheckedIOException failed) {
            if (network.whole()) {
                line.doing("not loaded");
                out.println("The demo data was not loaded, which the next start goes on with: " + failed.getMessage());
            }
            return false;
        }
    }

    private static boolean hasDemo(Network network, Options options) {
        return DemoLoader.isLoaded(
                options.publicUrl(), network.demoLoaderSecret(), options.work().resolve("data"));
    }

    private void stop(Network network) {
        if (network.closed()) {
            network.close();
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
