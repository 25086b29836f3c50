package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {

    @ParameterizedTest
    @ValueSource(strings = {"facts", "gateway", "overload"})
    void whatAScenarioReadsBesideIsWarmedUpThoughItIsNotChosen(String name) {
        assertThat(Scenarios.of(name).loads()).containsExactly(Reading.THREAD);
    }

    @Test
    void eachLoadIsWarmedUpOnce() {
        assertThat(Scenarios.loads(List.of("start", "thread", "reply", "gateway", "overload")))
                .containsExactly(Reading.THREAD, (Loads) Scenarios.of("reply"));
    }

    @Test
    void someLoadIsSentEvenIfNoneIsChosen() {
        assertThat(Scenarios.loads(List.of("start", "rush"))).containsExactly(Reading.THREAD);
    }
}
