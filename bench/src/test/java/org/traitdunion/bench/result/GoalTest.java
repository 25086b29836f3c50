package org.traitdunion.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.result.Figure.Better;

class GoalTest {

    private static Figure figure(String scenario, String load, String name, Double... values) {
        return new Figure(scenario, load, name, "", Better.NEITHER, List.of(values));
    }

    private static String told(Figure... figures) {
        var result = new Result(new Machine("", 2, 1, "", ""), "abc", "", Map.of(), List.of(), List.of(figures));
        return Goal.judged(result).getFirst().told();
    }

    @Test
    void aLeastIsReachedFromItsLimitOn() {
        assertThat(told(figure("thread", "16 connections", "requests", 800.0))).isEqualTo("reached ≥ 800");
        assertThat(told(figure("thread", "16 connections", "requests", 799.0))).isEqualTo("MISSED ≥ 800");
    }

    @Test
    void aMostIsReachedUpToItsLimit() {
        assertThat(told(figure("facts", "at rest", "p50", 10.0))).isEqualTo("reached ≤ 10");
        assertThat(told(figure("rush", "64 connections", "oversold", 1.0))).isEqualTo("MISSED ≤ 0");
    }

    @Test
    void whatMustNotHappenMayNotHappenInAnyRun() {
        assertThat(told(figure("rush", "64 connections", "oversold", 0.0, 0.0, 5.0)))
                .isEqualTo("MISSED ≤ 0");
        assertThat(told(figure("thread", "16 connections", "requests", 900.0, 810.0, 700.0)))
                .isEqualTo("reached ≥ 800");
    }

    @Test
    void underOverloadHalfTheCapacityIsToBeServed() {
        assertThat(told(figure("overload", "3 × capacity", "throughput kept", 50.0)))
                .isEqualTo("reached ≥ 50");
        assertThat(told(figure("overload", "3 × capacity", "throughput kept", 0.0)))
                .isEqualTo("MISSED ≥ 50");
    }

    @Test
    void aGoalThatIsReachedWithErrorsSaysSo() {
        assertThat(Stream.of(0.0, 12.0)
                        .map(errors -> told(
                                figure("thread", "16 connections", "p99", 20.0),
                                figure("thread", "16 connections", "errors", errors),
                                figure("thread", "64 connections", "errors", 99.0))))
                .containsExactly("reached ≤ 50", "reached ≤ 50, with 12 errors");
    }

    @Test
    void repliesWhoseFactsAreNotToldReachNothingUnseen() {
        assertThat(told(figure("reply", "16 connections", "facts left", 0.0, 7.0)))
                .isEqualTo("MISSED ≤ 0");
        assertThat(told(
                        figure("reply", "16 connections", "requests", 400.0),
                        figure("reply", "16 connections", "facts left", 0.0, 7.0)))
                .isEqualTo("reached ≥ 340, with 7 facts left");
    }

    @Test
    void whatWasToBeMeasuredAndWasNotIsNoGoalLess() {
        var result = new Result(
                new Machine("", 2, 1, "", ""),
                "abc",
                "",
                Map.of("scenarios", "thread,facts"),
                List.of(),
                List.of(figure("facts", "at rest", "p50", 9.0), figure("thread", "16 connections", "cpu", 1.0)));
        assertThat(Goal.judged(result))
                .extracting(goal -> goal.key() + ": " + goal.told())
                .containsExactly(
                        "thread/16 connections/requests: NOT MEASURED",
                        "thread/16 connections/p99: NOT MEASURED",
                        "thread/16 connections/cpu: reached ≤ 1.30",
                        "facts/at rest/p50: reached ≤ 10",
                        "facts/at rest/p99: NOT MEASURED",
                        "facts/under load/p50: NOT MEASURED",
                        "facts/under load/p99: NOT MEASURED",
                        "memory/after the load/without Keycloak: NOT MEASURED");
    }
}
