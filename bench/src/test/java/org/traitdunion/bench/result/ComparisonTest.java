package org.traitdunion.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.result.Comparison.Verdict;
import org.traitdunion.bench.result.Figure.Better;

class ComparisonTest {

    private static Result result(Better better, Double... values) {
        return new Result(
                new Machine("", 2, 1, "", ""),
                "abc",
                "",
                Map.of(),
                List.of(),
                List.of(new Figure("thread", "16 connections", "requests", "1/s", better, List.of(values))));
    }

    private static Verdict verdict(Result before, Result after) {
        return Comparison.of(before, after).lines().getFirst().verdict();
    }

    @Test
    void aDifferenceBeyondTheSpreadOfTheRunsCounts() {
        Result before = result(Better.HIGHER, 800.0, 810.0, 790.0);
        assertThat(verdict(before, result(Better.HIGHER, 850.0, 860.0, 855.0))).isEqualTo(Verdict.BETTER);
        assertThat(verdict(before, result(Better.HIGHER, 750.0, 740.0, 745.0))).isEqualTo(Verdict.WORSE);
    }

    @Test
    void whereLessIsBetterMoreIsWorse() {
        assertThat(verdict(result(Better.LOWER, 10.0, 11.0), result(Better.LOWER, 20.0, 21.0)))
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void aDifferenceWithinTheSpreadOfEitherIsNoise() {
        Result wide = result(Better.HIGHER, 700.0, 800.0, 900.0);
        assertThat(verdict(result(Better.HIGHER, 650.0), wide)).isEqualTo(Verdict.NOISE);
        assertThat(verdict(wide, result(Better.HIGHER, 990.0, 991.0))).isEqualTo(Verdict.NOISE);
    }

    @Test
    void ofSingleRunsNobodyKnows() {
        assertThat(verdict(result(Better.HIGHER, 800.0), result(Better.HIGHER, 400.0)))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aFailureThatThereWasNoneOfIsWorseHoweverSeldom() {
        assertThat(verdict(failures(0.0, 0.0, 0.0), failures(0.0, 0.0, 5.0))).isEqualTo(Verdict.WORSE);
        assertThat(verdict(failures(0.0), failures(1.0))).isEqualTo(Verdict.WORSE);
    }

    @Test
    void failuresAreNotExcusedByTheRunsInWhichTheyCameUp() {
        assertThat(verdict(failures(0.0, 0.0, 1.0), failures(0.0, 0.0, 5_000.0)))
                .isEqualTo(Verdict.WORSE);
        assertThat(verdict(failures(0.0, 0.0, 4.0), failures(0.0, 0.0, 8.0))).isEqualTo(Verdict.NOISE);
        assertThat(verdict(failures(10.0), failures(0.0, 9.0))).isEqualTo(Verdict.NOISE);
        assertThat(verdict(failures(5_000.0, 5_000.0), failures(0.0, 1.0))).isEqualTo(Verdict.BETTER);
    }

    private static Result failures(Double... values) {
        return new Result(
                new Machine("", 2, 1, "", ""),
                "abc",
                "",
                Map.of(),
                List.of(),
                List.of(new Figure("rush", "64 connections", "oversold", "", Better.LOWER, List.of(values))));
    }

    @Test
    void figuresThatOnlyOneHasAreNamed() {
        Result before = result(Better.HIGHER, 800.0);
        Result after = failures(0.0);
        var comparison = Comparison.of(before, after);
        assertThat(comparison.onlyBefore()).extracting(Figure::key).containsExactly("thread/16 connections/requests");
        assertThat(comparison.onlyAfter()).extracting(Figure::key).containsExactly("rush/64 connections/oversold");
        assertThat(ComparisonTable.of(before, after, comparison))
                .contains("Only before: thread/16 connections/requests")
                .contains("Only after: rush/64 connections/oversold");
    }

    @Test
    void theChangeIsToldOfTheMedians() {
        var line = Comparison.of(result(Better.HIGHER, 100.0, 200.0, 900.0), result(Better.HIGHER, 300.0))
                .lines()
                .getFirst();
        assertThat(line.before()).isEqualTo(200);
        assertThat(line.percent()).isEqualTo(50);
        assertThat(line.noise()).isEqualTo(800);
    }
}
