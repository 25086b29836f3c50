package org.traitdunion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for wrongly is refused in one sentence, before anything is built, started or removed. */
class RunScriptsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @CsvSource({
        "fuzz/run, --requests, 20k",
        "fuzz/run, --requests, 0",
        "fuzz/run, --requests, ''",
        "fuzz/run, --seed, abc",
        "fuzz/run, --service, foo",
        "fuzz/run, --port, 80",
        "faults/run, --planted, ..",
        "faults/run, --planted, sweep-on"
    })
    void aMistakeIsRefused(String script, String option, String value) throws Exception {
        var command = new ArrayList<>(List.of(HOME.resolve(script).toString(), option));
        if (!value.isEmpty()) {
            command.add(value);
        }
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(told).isEqualTo(2);
        assertThat(told.lines()).singleElement().asString().contains(value);
    }
}
