package org.traitdunion.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.traitdunion.local.demo.DemoPerson;

/** One Chromium; each person has a window of their own, and what its console complains of is kept. */
final class Browsers implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();

    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET));
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final URI home;

    Browsers(URI home) {
        this.home = home;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A window on a desk or on a phone, in French or English, by day or by night. */
    Page page(String language, ColorScheme scheme, int width) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setColorScheme(scheme)
                .setViewportSize(width, width < 500 ? 844 : 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** The same, with somebody of the demo signed in. */
    Page page(String person, String language, ColorScheme scheme, int width) {
        Page page = page(language, scheme, width);
        page.navigate("/login");
        page.locator("#username").fill(person);
        page.locator("#password").fill(DemoPerson.PASSWORD);
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/auth/"));
        return page;
    }

    Page page() {
        return page("fr-FR", ColorScheme.LIGHT, 1280);
    }

    /** Errors of the console and of scripts, in all windows so far. Refusals that the story asks for are not among them. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("Install Chromium, or set CHROMIUM to its path."));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
