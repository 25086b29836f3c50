package org.traitdunion.bench.scenario;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.local.people.Session;

/** The first page in a browser that has never been here: how soon its largest content is painted, and what it transfers. */
final class FirstPage implements Scenario {

    static final String NAME = "page";

    private static final int VISITS = 5;

    /** Playwright tells the browser's whole log. */
    private static final int MOST_WORDS = 300;

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Resolves with the start of the last largest paint, once nothing larger has come for a second. */
    private static final String LARGEST_PAINT = """
            () => new Promise(resolve => {
              let largest = 0
              let quiet
              const wait = () => { clearTimeout(quiet); quiet = setTimeout(() => resolve(largest), 1000) }
              new PerformanceObserver(list => {
                largest = list.getEntries().at(-1).startTime
                wait()
              }).observe({ type: 'largest-contentful-paint', buffered: true })
              wait()
            })
            """;

    /** The person's own corner, which the page has only once it knows who is there. */
    private static final String SIGNED_IN = "header [aria-haspopup=menu]";

    /**
     * What became of one visit.
     *
     * @param status of the page itself
     * @param paint when the largest was painted, in milliseconds; 0 when nothing was
     */
    record Visit(int status, boolean signedIn, double paint, double kilobytes) {

        /** An empty page, or the door in place of the home, is soon there too. */
        boolean shows(boolean home) {
            return status == 200 && paint > 0 && signedIn == home;
        }
    }

    @Override
    public void measure(Stage stage) {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            stage.leaveOut("Chromium is neither in CHROMIUM nor on the PATH: no first page.");
            return;
        }
        unlessItFails(stage::leaveOut, () -> visits(stage, chromium.get()));
    }

    /** A browser that does not start, or a page that does not load, leaves all else that is measured as it is. */
    static void unlessItFails(Consumer<String> leaveOut, Runnable visits) {
        try {
            visits.run();
        } catch (PlaywrightException failed) {
            String why = String.valueOf(failed.getMessage()).replaceAll("\\s+", " ");
            leaveOut.accept("Chromium failed: no first page, or none at home. "
                    + why.substring(0, Math.min(why.length(), MOST_WORDS)));
        }
    }

    private static void visits(Stage stage, Path chromium) {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(QUIET))) {
            visits(stage, browser, "door", Optional.empty());
            visits(stage, browser, "home", Optional.of(stage.session(0)));
        }
    }

    private static void visits(Stage stage, Browser browser, String variant, Optional<Session> session) {
        List<Visit> visits = IntStream.range(0, VISITS)
                .mapToObj(number -> visit(browser, stage.network().gateway(), session))
                .toList();
        if (!visits.stream().allMatch(visit -> visit.shows(session.isPresent()))) {
            stage.leaveOut("The first page was not shown in each visit, " + variant + ": none is told.");
            return;
        }
        double paint = median(visits.stream().mapToDouble(Visit::paint));
        double kilobytes = median(visits.stream().mapToDouble(Visit::kilobytes));
        stage.figures().add(NAME, variant, "largest paint", "ms", Better.LOWER, paint);
        stage.figures().add(NAME, variant, "transferred", "KB", Better.LOWER, kilobytes);
        stage.progress()
                .say(String.format(Locale.ROOT, "page, %s: largest paint %.0f ms, %.0f KB", variant, paint, kilobytes));
    }

    private static Visit visit(Browser browser, URI gateway, Optional<Session> session) {
        try (BrowserContext context = browser.newContext()) {
            session.ifPresent(signedIn -> context.addCookies(cookies(signedIn, gateway)));
            Page page = context.newPage();
            var transferred = new AtomicLong();
            CDPSession protocol = context.newCDPSession(page);
            protocol.on("Network.loadingFinished", finished -> transferred.addAndGet(length(finished)));
            protocol.send("Network.enable");
            int status = page.navigate(gateway + "/").status();
            double paint = ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
            return new Visit(status, page.locator(SIGNED_IN).count() > 0, paint, transferred.get() / 1024.0);
        }
    }

    private static double median(DoubleStream values) {
        return values.sorted().skip(VISITS / 2).findFirst().orElseThrow();
    }

    private static long length(JsonObject finished) {
        return finished.get("encodedDataLength").getAsLong();
    }

    private static List<Cookie> cookies(Session session, URI gateway) {
        return Stream.of(session.cookies().split("; ", -1))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]).setUrl(gateway.toString()))
                .toList();
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("CHROMIUM", "")), BROWSERS.stream())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
