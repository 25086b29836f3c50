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
import org.junit.jupiter.params.provider.ValueSource;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.CpuTimes;

class ResultTest {

    private static final CpuTimes CPU =
            new CpuTimes(Map.of("gateway", Duration.ofMillis(400), "kafka", Duration.ofMillis(1)));

    private static Result result() {
        var figures = new Figures();
        figures.add("thread", "16 connections", new Load(1_000, 1, 0, new Latencies(10, 20, 30, 40)), CPU);
        figures.add("thread", "16 connections", new Load(500, 1, 100, new Latencies(30, 60, 90, 95)), CPU);
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
                "{\"figures\":[{}]}"
            })
    void anotherFileIsRefused(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), content);
        assertThatThrownBy(() -> Result.read(file))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("x.json");
        assertThatThrownBy(() -> Result.read(folder.resolve("absent.json"))).hasMessageContaining("absent.json");
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
    void thePageNeedsNothingFromElsewhere() {
        String page = HtmlPage.of(result()).html();
        assertThat(page)
                .contains("<svg", "A &lt;fine&gt; processor", "1,000 · 400")
                .doesNotContain("http://", "https://", "<script");
    }
}
