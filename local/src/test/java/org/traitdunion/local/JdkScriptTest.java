package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everything that runs Java prepares first. */
class JdkScriptTest {

    @Test
    void whoeverHasNoHomeFolderIsGivenTheirOwn() throws Exception {
        assertThat(prepared("HOME", Map.of())).isEqualTo(System.getProperty("user.home"));
    }

    /** What the script leaves in a variable for the programs that follow, when little more is set than given. */
    private static String prepared(String variable, Map<String, String> given) throws Exception {
        var builder = new ProcessBuilder("/bin/bash", "-euc", ". scripts/jdk.sh; printenv " + variable)
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = System.getenv().getOrDefault("PATH", "");
        environment.clear();
        environment.put("PATH", path);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(given);
        Process script = builder.start();
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
