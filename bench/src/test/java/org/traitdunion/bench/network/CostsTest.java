package org.traitdunion.bench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.CannotMeasure;

class CostsTest {

    @Test
    void aPartThatDiedUnderLoadBreaksTheMeasurementOff() throws Exception {
        Process part = new ProcessBuilder("sleep", "60").start();
        var costs = new Costs(Map.of("bench", ProcessHandle.current().pid(), "forum-service", part.pid()));
        assertThat(costs.cpu().byProcess()).containsOnlyKeys("bench", "forum-service");

        part.destroyForcibly().waitFor();

        assertThatThrownBy(costs::cpu)
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("The process of forum-service has ended.");
        assertThatThrownBy(costs::resident).isInstanceOf(CannotMeasure.class);
    }
}
