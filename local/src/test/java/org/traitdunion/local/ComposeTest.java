package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    /** What remains where Docker's client is absent. Mail is delivered without a password unless somebody sets one. */
    @Test
    void noSecretHasADefault() throws IOException {
        String file = Files.readString(Path.of("../docker-compose.yml"));

        assertThat(Pattern.compile("\\$\\{(\\w+_(?:SECRET|KEY|PASSWORD))([^}]*)")
                        .matcher(file)
                        .results())
                .filteredOn(setting -> !setting.group(1).equals("SMTP_PASSWORD"))
                .hasSizeGreaterThan(5)
                .allSatisfy(setting ->
                        assertThat(setting.group(2)).as(setting.group(1)).startsWith(":?"));
    }
}
