package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each page with the demo data, by day in French on a desk and by night in English on a phone: axe-core finds nothing against
 * WCAG 2.2 AA and its best practices, the console is silent, nothing is wider than the window, nor than the narrowest phone.
 * Leaves a picture of each in {@code target/pages}.
 */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageStory {

    private static final Path PICTURES = Path.of("target/pages");
    /** What a page or a part of it offers when it could not be read. */
    private static final Pattern FAILED = Pattern.compile("Essayer encore|Try again");

    /** WCAG 1.4.10: no page scrolls sideways at this width. */
    private static final int NARROWEST = 320;

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Page> pages = new HashMap<>();
    private RunningNetwork network;
    private Browsers browsers;

    @BeforeAll
    void open(RunningNetwork running) {
        network = running;
        browsers = new Browsers(network.address());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "landing, nobody, /",
        "sign-in, nobody, /login",
        "register, nobody, /register",
        "joining, ines.lacombe, /",
        "home-admin, helene.morvan, /",
        "admission, helene.morvan, /reseau/demandes",
        "admission-refused, helene.morvan, /reseau/demandes?etat=refusees",
        "companies, helene.morvan, /reseau/entreprises",
        "members-admin, helene.morvan, /reseau",
        "members-suspended, helene.morvan, /reseau?acces=suspendus",
        "member-admin, helene.morvan, /reseau/membres/{member}",
        "home-organiser, laure.castaing, /",
        "event-new, laure.castaing, /evenements/nouveau",
        "event-own, laure.castaing, /evenements/{own}",
        "event-edit, laure.castaing, /evenements/{own}/modifier",
        "event-cancel, laure.castaing, /evenements/{own}/annuler",
        "roster, laure.castaing, /evenements/{own}/inscriptions",
        "home-moderator, agnes.delmas, /",
        "moderation, agnes.delmas, /moderation",
        "report, agnes.delmas, /moderation/{report}",
        "room-new, agnes.delmas, /forum/nouvelle-salle",
        "room-edit, agnes.delmas, /forum/salles/{room}/modifier",
        "home, camille.perrin, /",
        "events, camille.perrin, /evenements",
        "event, camille.perrin, /evenements/{event}",
        "registrations, camille.perrin, /inscriptions",
        "rooms, camille.perrin, /forum",
        "room, camille.perrin, /forum/salles/{room}",
        "thread, camille.perrin, /forum/fils/{thread}",
        "thread-new, camille.perrin, /forum/salles/{room}/nouveau-fil",
        "members, camille.perrin, /reseau",
        "member, camille.perrin, /reseau/membres/{member}",
        "news, camille.perrin, /nouvelles",
        "account, camille.perrin, /compte",
        "forbidden, camille.perrin, /reseau/demandes",
        "not-found, camille.perrin, /nulle-part"
    })
    void isForEverybody(String name, String person, String address) {
        check(name + "-fr-day", page(person, "fr-FR", ColorScheme.LIGHT, 1280), address);
        check(name + "-en-night", page(person, "en-GB", ColorScheme.DARK, 390), address);
    }

    private void check(String name, Page page, String address) {
        page.navigate(filled(page, address));
        if (address.equals("/register")) {
            page.navigate("/login");
            page.locator("#kc-registration a").click();
        }
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
        // The page's security policy lets nobody wait for a function: it would be evaluated.
        PlaywrightAssertions.assertThat(page.locator(".sk, [aria-busy=true]")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(FAILED))
                        .count())
                .as("%s shows what it is for, no failure", name)
                .isZero();
        assertThat(axe(page).analyze().getViolations())
                .as(name)
                .map(EveryPageStory::told)
                .isEmpty();
        assertFits(name, page);
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(NARROWEST, usual.height);
        assertFits(name + " at its narrowest", page);
        page.setViewportSize(usual.width, usual.height);
        assertThat(browsers.complaints()).as(name).isEmpty();
    }

    private static void assertFits(String name, Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s is not wider than its window", name)
                .isEqualTo(0);
    }

    /** Tells violations only, and in the one frame that our pages have: this makes it several times faster. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** The rule, and where it is broken. */
    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private Page page(String person, String language, ColorScheme scheme, int width) {
        return pages.computeIfAbsent(
                person + language,
                key -> person.equals("nobody")
                        ? browsers.page(language, scheme, width)
                        : browsers.page(person, language, scheme, width));
    }

    /** Puts the id of something that this person finds first in place of a name in braces. */
    private static String filled(Page page, String address) {
        return NAMED.matcher(address).replaceAll(named -> switch (named.group(1)) {
            case "event" -> first(page, "/api/events?limit=1");
            case "own" -> own(page);
            case "room" -> first(page, "/api/rooms?limit=1");
            case "thread" -> first(page, "/api/rooms/" + first(page, "/api/rooms?limit=1") + "/threads?limit=1");
            case "member" -> first(page, "/api/members?limit=1");
            default -> first(page, "/api/reports?limit=1");
        });
    }

    private static String own(Page page) {
        return items(page, "/api/events?limit=100")
                .valueStream()
                .filter(event -> event.path("mayEdit").asBoolean())
                .map(event -> event.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String first(Page page, String path) {
        return items(page, path).get(0).path("id").asString();
    }

    private static JsonNode items(Page page, String path) {
        JsonNode items =
                JsonMapper.shared().readTree(page.request().get(path).text()).path("items");
        assertThat(items).as(path).isNotEmpty();
        return items;
    }
}
