package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
}
