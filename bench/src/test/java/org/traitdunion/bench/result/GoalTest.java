package org.traitdunion.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.result.Figure.Better;

class GoalTest {

    private static String told(String scenario, String load, String name, double value) {
        return Goal.of(new Figure(scenario, load, name, "", Better.NEITHER, List.of(value)))
                .getFirst()
                .told(value);
    }

    @Test
    void aLeastIsReachedFromItsLimitOn() {
        assertThat(told("thread", "16 connections", "requests", 800)).isEqualTo("reached ≥ 800");
        assertThat(told("thread", "16 connections", "requests", 799)).isEqualTo("MISSED ≥ 800");
    }

    @Test
    void aMostIsReachedUpToItsLimit() {
        assertThat(told("facts", "at rest", "p50", 10)).isEqualTo("reached ≤ 10");
        assertThat(told("rush", "64 connections", "oversold", 1)).isEqualTo("MISSED ≤ 0");
    }
}
