package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumScriptTest {

    @TempDir
    Path programs;

    @Test
    void whereItCannotBeInstalledTheLastWordIsWhatToDo() throws Exception {
        put("id", "echo 0");
        put("apt-get", "[ \"$1\" = update ] || { echo 'E: Unable to locate package chromium' >&2; exit 100; }");
        var builder = new ProcessBuilder("/bin/bash", "-ec", ". scripts/chromium.sh; find_chromium; echo found")
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        Process search = builder.start();
        String said = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said)
                .contains("Unable to locate")
                .endsWith("Please install Chromium, or set CHROMIUM to its path.\n");
        assertThat(search.waitFor()).isEqualTo(1);
    }

    private void put(String program, String script) throws Exception {
        Path file = Files.writeString(programs.resolve(program), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
