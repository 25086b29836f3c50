package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aPipeGetsOneLineForEachPartThatIsReady() {
        var lines = new ProgressLines(out, false);
        var kafka = lines.line("Kafka");
        lines.line("Keycloak").doing("unpacking");
        kafka.doing("starting");
        kafka.ready();

        assertThat(text().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).matches(" {2}Kafka +ready +\\d+\\.\\d s"));
    }

    @Test
    void aTerminalShowsEveryPartWithItsState() {
        var lines = new ProgressLines(out, true);
        lines.line("Kafka").ready();
        lines.line("Keycloak").doing("unpacking");

        String last = text().substring(text().lastIndexOf("\033[J"));
        assertThat(last).containsSubsequence("Kafka", "ready", "Keycloak", "unpacking");
    }

    @Test
    void aNarrowTerminalCutsALineSoThatAPartTakesOneForCertain() {
        var lines = new ProgressLines(out, true);
        lines.line("MongoDB from MONGODB_URI (" + "x".repeat(200) + ")").ready();

        assertThat(text().split("(?=\033\\[[?]7l)")).hasSize(2).allMatch(drawing -> drawing.endsWith("\n\033[?7h"));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
