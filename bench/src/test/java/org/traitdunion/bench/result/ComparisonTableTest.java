package org.traitdunion.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.result.Figure.Better;

class ComparisonTableTest {

    private static Result result(String commit, Map<String, String> settings, double p95) {
        return new Result(
                new Machine("", 2, 1, "", ""),
                commit,
                "",
                settings,
                List.of(),
                List.of(
                        new Figure("thread", "16 connections", "p95", "ms", Better.LOWER, List.of(p95)),
                        new Figure("thread", "16 connections", "p99", "ms", Better.LOWER, List.of(2 * p95))));
    }

    private static String table(Result before, Result after) {
        return ComparisonTable.of(before, after, Comparison.of(before, after));
    }

    @Test
    void whatElseDiffersIsNamedAboveTheFigures() {
        String table = table(
                result("abc", Map.of("size", "S", "seconds", "10", "mongod", "embedded"), 10),
                result("def", Map.of("size", "S", "seconds", "30", "mongod", "7.0", "jvm", "-Xint"), 10));

        assertThat(table)
                .containsSubsequence("DIFFERENT mongod: embedded before, 7.0 after", "thread/16 connections/p95")
                .contains("DIFFERENT seconds: 10 before, 30 after", "DIFFERENT jvm: ? before, -Xint after")
                .doesNotContain("DIFFERENT size", "L to S");
    }

    @Test
    void ofSizesSAndLOfOneCommitTheGrowthIsJudged() {
        Result small = result("abc", Map.of("size", "S"), 10);

        assertThat(table(small, result("abc", Map.of("size", "L"), 13)))
                .containsPattern("thread/16 connections/p95, L to S +1[.]30 × +reached ≤ 1[.]30");
        assertThat(table(result("abc", Map.of("size", "L"), 14), small))
                .containsPattern("thread/16 connections/p95, L to S +1[.]40 × +MISSED ≤ 1[.]30");
        assertThat(table(small, result("def", Map.of("size", "L"), 14)))
                .contains("What size L does to p95 is not judged: nobody knows that these are one commit, abc and def.")
                .doesNotContain("L to S");
        for (String unsure : List.of("abc+", "unknown")) {
            assertThat(table(result(unsure, Map.of("size", "S"), 10), result(unsure, Map.of("size", "L"), 14)))
                    .contains("is not judged")
                    .doesNotContain("L to S");
        }
        assertThat(table(small, result("def", Map.of("size", "M"), 14))).doesNotContain("L to S", "not judged");
    }

    @Test
    void theGrowthIsJudgedOnlyWhereNothingButTheSizeDiffers() {
        Result small = result("abc", Map.of("size", "S", "scenarios", "thread", "runs", "3", "seconds", "10"), 10);

        assertThat(table(
                        small,
                        result("abc", Map.of("size", "L", "scenarios", "home", "runs", "1", "seconds", "10"), 13)))
                .contains("L to S");
        assertThat(table(small, result("abc", Map.of("size", "L", "seconds", "30", "jvm", "-Xint"), 13)))
                .containsPattern("not judged: more than the size is different, (seconds, jvm|jvm, seconds)[.]")
                .doesNotContain("L to S");
    }

    @Test
    void ofWhatWasBuiltBeforeNobodyKnowsTheCommit() {
        Result large = result("abc", Map.of("size", "L", "built", "before"), 13);
        assertThat(table(result("abc", Map.of("size", "S", "built", "before"), 10), large))
                .contains("one commit, abc (built before) and abc (built before).")
                .doesNotContain("L to S");
        assertThat(table(result("abc", Map.of("size", "S"), 10), large))
                .contains("one commit, abc and abc (built before).");
    }

    @Test
    void theGrowthTellsTheErrorsOfBothSizes() {
        assertThat(table(failing("S", 12), failing("L", 3)))
                .containsPattern("p95, L to S .* reached ≤ 1[.]30, with 12 errors at S, with 3 errors at L\n");
    }

    @Test
    void aLineWhoseLoadFailedOnEitherSideSaysSoAndTheNotesOfBothAreTold() {
        assertThat(table(failing("M", 12, "vegeta is away"), failing("M", 0, "It BROKE OFF: why")))
                .contains("NOTE before: vegeta is away\n", "NOTE after: It BROKE OFF: why\n")
                .containsPattern("16 connections/p95 ms .* [?], with 12 errors before\n")
                .containsPattern("64 connections/p95 ms .* [?]\n")
                .containsPattern("16 connections/errors .* [?]\n");
        assertThat(table(failing("M", 12), failing("M", 13)))
                .containsPattern("p95 ms .* [?], with 12 errors before, with 13 errors after\n");
    }

    private static Result failing(String size, double errors, String... notes) {
        return new Result(
                new Machine("", 2, 1, "", ""),
                "abc",
                "",
                Map.of("size", size),
                List.of(notes),
                List.of(
                        new Figure("thread", "16 connections", "p95", "ms", Better.LOWER, List.of(1.0)),
                        new Figure("thread", "64 connections", "p95", "ms", Better.LOWER, List.of(1.0)),
                        new Figure("thread", "16 connections", "errors", "", Better.LOWER, List.of(errors))));
    }
}
