package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.bench.result.Figure;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Result;
import org.traitdunion.local.CannotStart;

class BenchTest {

    @Test
    void whateverBreaksIsToldInASentence() {
        assertThat(Bench.sentence(new CannotMeasure("wrk is not on the PATH."))).isEqualTo("wrk is not on the PATH.");
        assertThat(Bench.sentence(new CannotStart("There is no room."))).isEqualTo("There is no room.");
        assertThat(Bench.sentence(new UncheckedIOException(new IOException("connection reset"))))
                .startsWith("The network or a file was lost: ")
                .contains("connection reset");
        assertThat(Bench.sentence(new IllegalStateException("state should be: open")))
                .isEqualTo("It cannot go on: java.lang.IllegalStateException: state should be: open");
    }

    @Test
    void aFileThatCannotBeWrittenLosesNoFigure(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var figure = new Figure("thread", "", "p95", "ms", Better.LOWER, List.of(12.0));
        var result = Result.now("abc", "", Map.of(), List.of(), List.of(figure));
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Bench.publish(result, file.resolve("a.json"), out))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("thread", "p95", "12")
                .doesNotContain("Written");
    }

    @Test
    void whatBrokeTheMeasuringIsNotHiddenByWhatBreaksThePublishing() {
        var measuring = new CannotMeasure("wrk did not report");
        var publishing = new UncheckedIOException(new IOException("no space left"));
        assertThatThrownBy(() -> Bench.publishing(
                        () -> {
                            throw measuring;
                        },
                        () -> {
                            throw publishing;
                        }))
                .isSameAs(measuring)
                .hasSuppressedException(publishing);
    }
}
