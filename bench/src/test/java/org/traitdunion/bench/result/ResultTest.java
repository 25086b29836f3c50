package org.traitdunion.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.CpuTimes;

class ResultTest {

    private static final CpuTimes CPU =
            new CpuTimes(Map.of("gateway", Duration.ofMillis(400), "kafka", Duration.ofMillis(1)));

    private static final String FIGURE = """
            {"scenario":"thread","load":"","name":"p95","unit":"ms","better":"LOWER","values":[1.0]}""";

    private static Result result() {
        var figures = new Figures();
        figures.add("thread", "16 connections", new Load(1_000, 1, 0, 0, 0, new Latencies(10, 20, 30, 40)), CPU);
        figures.add("thread", "16 connections", new Load(500, 1, 100, 0, 0, new Latencies(30, 60, 90, 95)), CPU);
        return new Result(
                new Machine("A <fine> processor", 2, 4_096, "Linux", "25"),
                "abc123",
                "2026-11-25T09:00:00+01:00",
                Map.of("size", "S", "runs", "2", "seconds", "1"),
                List.of("vegeta is away"),
                figures.all());
    }

    @Test
    void aFileKeepsAllOfIt(@TempDir Path folder) {
        Path file = folder.resolve("deeper/result.json");
        result().write(file);
        assertThat(Result.read(file)).isEqualTo(result());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"seed\":7,\"seeds\":[7],\"seconds\":30,\"faults\":6,\"violations\":[]}",
                "{\"figures\":[{}]}",
                "null"
            })
    void anotherFileIsRefused(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), content);
        assertThatThrownBy(() -> Result.read(file))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("x.json");
        assertThatThrownBy(() -> Result.read(folder.resolve("absent.json"))).hasMessageContaining("absent.json");
    }

    private static String whole(String figures) {
        return """
                {"machine":{"processor":"","cores":2,"memoryMegabytes":1,"system":"","java":""},"commit":"abc","date":"",
                "settings":{"size":"S"},"notes":[],"figures":[%s]}""".formatted(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "figures":[             | "figures":[null,
            "notes":[]              | "notes":[null]
            "size":"S"              | "size":null
            "values":[1.0]          | "values":[]
            "values":[1.0]          | "values":[null]
            "scenario":"thread"     | "scenario":null
            "commit":"abc"          | "commit":"abc","commit":"def"
            """)
    void aResultWithAHoleOrWithTwoCommitsIsRefused(String good, String odd, @TempDir Path folder) throws IOException {
        String whole = whole(FIGURE);
        assertThat(Result.read(Files.writeString(folder.resolve("good.json"), whole))
                        .commit())
                .isEqualTo("abc");
        assertThat(whole).contains(good);
        verifyRefused(Files.writeString(folder.resolve("odd.json"), whole.replace(good, odd)));
    }

    @Test
    void aResultThatTellsAFigureTwiceIsRefused(@TempDir Path folder) throws IOException {
        verifyRefused(Files.writeString(folder.resolve("twice.json"), whole(FIGURE + "," + FIGURE)));
    }

    private static void verifyRefused(Path file) {
        assertThatThrownBy(() -> Result.read(file))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage(file + " cannot be read as a result of bench/run.");
    }

    @Test
    void theRunsOfAFigureStayTogether() {
        Figure rate = result().figures().getFirst();
        assertThat(rate.values()).containsExactly(1_000.0, 400.0);
        assertThat(rate.median()).isEqualTo(700);
        assertThat(rate.spread()).isEqualTo(600);
    }

    @Test
    void theTableNamesLoadsGoalsAndWhoUsedTheProcessor() {
        assertThat(ResultTable.of(result()))
                .contains("thread, 16 connections", "gateway 100 %", "MISSED ≥ 800", "vegeta is away")
                .doesNotContain("kafka 0 %");
    }

    @Test
    void whereNothingWasAnsweredNoTimeAndNoCostOfAnAnswerIsTold() {
        var figures = new Figures();
        figures.add("thread", "16 connections", new Load(0, 1, 0, 16, 1, Latencies.NONE), CPU);
        assertThat(figures.all()).extracting(Figure::name).containsExactly("requests", "errors");
        var nothing = new Result(new Machine("", 2, 1, "", ""), "abc", "", Map.of(), List.of(), figures.all());
        assertThat(ResultTable.of(nothing)).contains("MISSED ≥ 800").doesNotContain("reached");
        assertThat(HtmlPage.of(nothing).html()).contains("<svg").doesNotContain("NaN");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = HtmlPage.of(result()).html();
        assertThat(page)
                .contains("<svg", "A &lt;fine&gt; processor", "1,000 · 400")
                .doesNotContain("http://", "https://", "<script");
    }
}
