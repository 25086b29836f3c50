package org.traitdunion.bench.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.result.Figure;
import org.traitdunion.bench.result.Figures;

class OverloadTest {

    private static Map<String, Double> told(String csv) {
        var figures = new Figures();
        var attack = Attack.read(new BufferedReader(new StringReader(csv)));
        Overload.tell(figures, attack, 2, Duration.ofSeconds(2));
        return figures.all().stream().collect(toMap(Figure::name, Figure::value));
    }

    @Test
    void whatIsServedIsToldBesideTheCapacity() {
        assertThat(told("""
                1000000000,200,20000000,
                1200000000,503,4000000,
                1400000000,0,9000000,
                1600000000,200,30000000,
                1800000000,200,10000000,
                """))
                .containsEntry("requests", 1.5)
                .containsEntry("throughput kept", 75.0)
                .containsEntry("p99", 30.0)
                .containsEntry("p99 of the shed", 4.0)
                .containsEntry("errors", 1.0);
    }

    @Test
    void whereEverythingIsRefusedNothingWasServedQuickly() {
        assertThat(told("""
                1000000000,503,2000000,
                2000000000,429,1000000,
                """))
                .containsEntry("throughput kept", 0.0)
                .containsEntry("p99 of the shed", 2.0)
                .doesNotContainKeys("p50", "p95", "p99", "max");
    }

    @Test
    void whereNothingIsRefusedNoRefusalWasQuick() {
        assertThat(told("1000000000,200,2000000,\n")).doesNotContainKey("p99 of the shed");
    }
}
