package org.traitdunion.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What floats and what stands at an edge, from the narrowest phone (WCAG 1.4.10) to a tablet: nothing covers or touches another. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesStory {

    /** Left and right of the words of each tab. */
    private static final String TABS = """
        [...document.querySelectorAll('.tabbar a')].flatMap(tab => {
          const words = document.createRange()
          words.selectNodeContents(tab.lastChild)
          const { left, right } = words.getBoundingClientRect()
          return [left, right]
        })
        """;
    /** How many marks each row of each meter has, of the meters that need several. */
    private static final String ROWS = """
        [...document.querySelectorAll('.meter .bar')].map(bar => {
          const tops = [...bar.querySelectorAll('i')].map(mark => mark.offsetTop)
          return [...new Set(tops)].map(top => tops.filter(other => other === top).length)
        }).filter(rows => rows.length > 1)
        """;

    private static final String UNCOVERED = """
        message => {
          const { left, top, width, height } = message.getBoundingClientRect()
          return message.contains(document.elementFromPoint(left + width / 2, top + height / 2))
        }
        """;

    private Browsers browsers;
    private Page page;

    /** Somebody with all five tabs. */
    @BeforeAll
    void open(RunningNetwork network) {
        browsers = new Browsers(network.address());
        page = browsers.page("agnes.delmas", "fr-FR", ColorScheme.LIGHT, 390);
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void theWordsOfTheTabsTouchNeitherEachOtherNorTheEdges(int width) {
        show("/", width);
        assertThat(page.locator(".tabbar a")).hasCount(5);
        List<Double> edges = numbers(page.evaluate(TABS));
        assertThat(edges).hasSize(10);
        assertThat(edges.getFirst()).isGreaterThanOrEqualTo(4);
        assertThat(edges.getLast()).isLessThanOrEqualTo(width - 4);
        for (int tab = 2; tab < edges.size(); tab += 2) {
            assertThat(edges.get(tab) - edges.get(tab - 1)).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void theBandOfADeviceWithoutNetworkReachesBothEdges() {
        show("/", 390);
        page.context().setOffline(true);
        try {
            BoundingBox band = box(".offline");
            assertThat(band.x).isZero();
            assertThat(band.width).isEqualTo(390);
        } finally {
            page.context().setOffline(false);
        }
        assertThat(page.locator(".offline")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void seatsThatNeedSeveralRowsShareThemEvenly(int width) {
        show("/evenements", width);
        assertThat(page.locator(".meter").first()).isVisible();
        List<?> meters = (List<?>) page.evaluate(ROWS);
        assertThat(meters).as("meters of several rows").isNotEmpty();
        for (Object meter : meters) {
            List<Double> rows = numbers(meter);
            assertThat(rows.getLast()).as("last of %s", rows).isGreaterThanOrEqualTo(rows.getFirst() / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768})
    void aMessageFloatsClearOfTheEdgesAndTheTabsAndOverWhatIsWritten(int width) {
        show("/forum", width);
        page.locator(".entry h2 a").first().click();
        page.waitForURL("**/salles/*");
        // Until its threads are there, the rooms still are.
        page.locator(".entry h2 a[href*='/fils/']").first().click();
        page.locator(".composer textarea").scrollIntoViewIfNeeded();
        // The places for messages come after the first page; empty, they leave what is beneath them to be clicked.
        assertThat(page.locator(".toasts")).not().hasCount(0);
        page.route("**/logout", Route::abort);
        page.locator(".tools button").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();

        page.locator(".toast").hover(); // or it goes before all of it is measured
        BoundingBox message = box(".toast");
        assertThat(message.x).isGreaterThanOrEqualTo(16);
        assertThat(message.x + message.width).isLessThanOrEqualTo(width - 16);
        double floor = width < 768 ? box(".tabbar").y : page.viewportSize().height;
        assertThat(message.y + message.height).isLessThanOrEqualTo(floor - 8);
        assertThat(page.locator(".toast").evaluate(UNCOVERED)).isEqualTo(true);
    }

    private void show(String path, int width) {
        page.setViewportSize(width, width < 768 ? 640 : 1024);
        page.navigate(path);
        assertThat(page.locator("h1").first()).isVisible(); // before, there is no page that could be busy
        assertThat(page.locator(".sk, [aria-busy=true]")).hasCount(0);
    }

    /** Where it stands once it has come to rest. */
    private BoundingBox box(String selector) {
        page.locator(selector).scrollIntoViewIfNeeded();
        return page.locator(selector).boundingBox();
    }

    private static List<Double> numbers(Object found) {
        return ((List<?>) found)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }
}
