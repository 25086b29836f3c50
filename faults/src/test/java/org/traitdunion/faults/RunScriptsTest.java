package org.traitdunion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        "faults/run, --histories, abc",
        "faults/run, --histories, 100001",
        "faults/run, --histories, ''",
        "faults/run, --seed, -1",
        "faults/run, --seed=x, ''",
        "faults/run, --minutes, 1.5",
        "faults/run, --sed=7, ''",
        "faults/run, seven, ''",
        "faults/run, --planted, ..",
        "faults/run, --planted, sweep-on"
    })
    void aMistakeIsRefused(String script, String option, String value) throws Exception {
        refuses(value, HOME.resolve(script).toString(), option, value);
    }

    @Test
    void aMistakeIsRefusedBeforeBugsArePlanted() throws Exception {
        String faults = HOME.resolve("faults/run").toString();
        refuses("abc", faults, "--planted", "--histories", "abc");
        refuses("--sed", faults, "--planted", "sweep-off", "--sed", "7");
    }

    private static void refuses(String mistake, String... words) throws Exception {
        var command = Stream.of(words).filter(word -> !word.isEmpty()).toList();
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(told).isEqualTo(2);
        assertThat(told.lines()).singleElement().asString().contains(mistake);
    }
}
