package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.CpuTimes;
import org.traitdunion.bench.result.Figures;

class GatewayAgainstDirectTest {

    private final List<String> notes = new ArrayList<>();

    private List<String> told(Stage.Costly<Load> direct, Stage.Costly<Load> through) {
        var figures = new Figures();
        GatewayAgainstDirect.tell(figures, notes::add, direct, through);
        return figures.all().stream()
                .map(figure -> figure.name() + " " + figure.value())
                .toList();
    }

    private static Stage.Costly<Load> loop(long requests, long errors, int cpuMillis) {
        return new Stage.Costly<>(
                new Load(requests, 1, errors, 0, 0, Latencies.NONE),
                new CpuTimes(Map.of("gateway", Duration.ofMillis(cpuMillis))));
    }

    @Test
    void theGatewayIsComparedWithTheServiceItself() {
        assertThat(told(loop(1_000, 0, 500), loop(250, 0, 250)))
                .containsExactly("throughput kept 25.0", "cpu added 0.5");
        assertThat(notes).isEmpty();
    }

    @Test
    void whereAnswersFailedNothingIsComparedAndThatIsSaid() {
        assertThat(told(loop(1_000, 0, 500), loop(9_000, 8_999, 9))).isEmpty();
        assertThat(told(loop(1_000, 1, 500), loop(250, 0, 250))).isEmpty();
        assertThat(told(loop(0, 0, 0), loop(250, 0, 250))).isEmpty();
        assertThat(notes).hasSize(3).allMatch(note -> note.contains("no cost of the gateway"));
    }
}
