package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComposeTest {

    @Test
    void theNetworkOnRealServersNeedsItsSecretsAndNothingElse() throws Exception {
        Process check = new ProcessBuilder("scripts/compose-check.sh")
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assumeThat(said).as("Docker's client").doesNotContain("not installed");
        assertThat(said).contains("complete");
    }
}
