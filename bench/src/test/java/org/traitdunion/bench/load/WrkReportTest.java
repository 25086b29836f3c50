package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.CannotMeasure;

class WrkReportTest {

    private static final String OUTPUT = """
            Running 10s test @ http://localhost:8080
              1 threads and 16 connections
            Requests/sec:    812.33
            BENCH {"requests":8130,"micros":10010000,"p50":17500,"p95":31000,"p99":44250,"max":120000,"mean":19500,"status":3,"connect":2,"read":1,"write":4,"timeout":1}
            """;

    private static Load read(String output) {
        return WrkReport.read(output, 16, Duration.ofSeconds(10));
    }

    @Test
    void readsTheLineOfOurScript() {
        Load load = read(OUTPUT);
        assertThat(load.requests()).isEqualTo(8130);
        assertThat(load.errors()).isEqualTo(11);
        assertThat(load.still()).isZero();
        assertThat(load.latencies()).isEqualTo(new Latencies(17.5, 31, 44.25, 120));
    }

    @Test
    void onlyGoodAnswersCountInTheRateFromWhichABrokenConnectionTakesNone() {
        assertThat(read(OUTPUT).perSecond()).isCloseTo(8126 / 10.01, within(0.001));
    }

    @Test
    void whereNothingWasAnsweredThereIsNoLatencyAndAllWasStill() {
        Load load =
                read("BENCH {\"requests\":0,\"micros\":10010000,\"p50\":0,\"p95\":0,\"p99\":0,\"max\":0,\"mean\":0}");
        assertThat(load.latencies()).isEqualTo(Latencies.NONE);
        assertThat(load.errors()).isEqualTo(16);
        assertThat(load.still()).isEqualTo(10.01);
    }

    @Test
    void whereAnswersStopComingTheConnectionsThatWaitAreErrors() {
        Load load = read(OUTPUT.replace("8130", "4065"));
        assertThat(load.still()).isCloseTo(10.01 - 4065 * 0.0195 / 16, within(0.001));
        assertThat(load.errors()).isEqualTo(11 + 16);
        assertThat(load.good()).isEqualTo(4061);
    }

    @Test
    void anOutputWithoutTheLineIsNoMeasurement() {
        assertThatThrownBy(() -> read("unable to connect to localhost:8080"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("unable to connect");
    }

    @Test
    void aReportOfLessThanTheWholeTimeIsNoMeasurement() {
        assertThat(read(OUTPUT.replace("10010000", "9100000")).seconds()).isEqualTo(9.1);
        assertThatThrownBy(() -> read(OUTPUT.replace("10010000", "3120000")))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("wrk ended after 3.12 s, and not after 10.");
    }
}
