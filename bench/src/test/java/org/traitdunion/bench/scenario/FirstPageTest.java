package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.scenario.FirstPage.Visit;

class FirstPageTest {

    @Test
    void thePageThatIsMeantIsShown() {
        assertThat(new Visit(200, false, 310, 90).shows(false)).isTrue();
        assertThat(new Visit(200, true, 310, 90).shows(true)).isTrue();
    }

    @Test
    void aRefusalAnEmptyPageAndTheDoorInPlaceOfTheHomeAreNoFirstPage() {
        assertThat(new Visit(503, false, 310, 90).shows(false)).isFalse();
        assertThat(new Visit(200, false, 0, 90).shows(false)).isFalse();
        assertThat(new Visit(200, false, 310, 90).shows(true)).isFalse();
        assertThat(new Visit(200, true, 310, 90).shows(false)).isFalse();
    }

    @Test
    void aBrowserThatFailsLeavesANoteAndTheRestOfTheMeasurement() {
        var notes = new ArrayList<String>();
        FirstPage.unlessItFails(notes::add, () -> {});
        assertThat(notes).isEmpty();
        FirstPage.unlessItFails(notes::add, () -> {
            throw new PlaywrightException("net::ERR_CONNECTION_REFUSED\n  logs" + "=".repeat(1_000));
        });
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("Chromium failed: no first page, or none at home. net::ERR_CONNECTION_REFUSED logs=")
                .hasSizeLessThan(400);
    }
}
