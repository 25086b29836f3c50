package org.traitdunion.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.faults.Planted;
import org.traitdunion.faults.check.Violation;
import org.traitdunion.faults.history.History;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void whatBrokeOffIsNotGoodAndSaysSo(@TempDir Path folder) throws Exception {
        var report = report(Planted.NOTHING, "the disk is full");
        assertThat(report.good()).isFalse();
        assertThat(report.text())
                .contains(
                        "1 of 10 histories",
                        "the disk is full",
                        "return of all parts, in seconds: 9",
                        "after that, in seconds: 3");
        Path file = folder.resolve("report.json");
        report.write(file);
        var json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.path("asked").asInt()).isEqualTo(10);
        assertThat(json.path("brokeOff").asString()).isEqualTo("the disk is full");
    }

    @Test
    void whatCameToItsEndWithoutViolationsIsGood() {
        assertThat(report(Planted.NOTHING, "").good()).isTrue();
        assertThat(report(Planted.NOTHING, "", new Violation("never oversold", "too many"))
                        .good())
                .isFalse();
    }

    @Test
    void aPlantedBugIsFoundByTheChecksThatItMustShowIn() {
        var planted = new Planted("sweep-off", Set.of("facts whole and in order"));
        assertThat(report(planted, "", new Violation("facts whole and in order", "one waits"))
                        .good())
                .isTrue();
        assertThat(report(planted, "", new Violation("no session dead that should live", "ana"))
                        .good())
                .isFalse();
    }

    private static Report report(Planted planted, String brokeOff, Violation... violations) {
        var result = new Result(
                7,
                Path.of("history-7.jsonl"),
                List.of(),
                List.of(),
                new History(List.of()),
                List.of(violations),
                Duration.ofSeconds(9),
                Duration.ofSeconds(3),
                Map.of());
        return new Report(planted, 7, 10, brokeOff, Duration.ofSeconds(30), List.of(result));
    }
}
