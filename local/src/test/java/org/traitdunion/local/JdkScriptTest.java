package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everything that runs Java prepares first. */
class JdkScriptTest {

    @Test
    void whoeverHasNoHomeFolderIsGivenTheirOwn() throws Exception {
        assertThat(prepared("HOME", Map.of())).isEqualTo(System.getProperty("user.home"));
    }

    /** One that is not installed is plain ASCII to Java, also when it is only named for the time of day. */
    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=xx_XX.UTF-8", "LANG=xx_XX.UTF-8", "LANG=C.UTF-8 LC_TIME=xx_XX.UTF-8"})
    void whereNoLocaleInUtf8IsInstalledThereIsOneThatIs(String named) throws Exception {
        Map<String, String> given = Stream.of(named.split(" ", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        assertThat(prepared("LC_ALL", given)).isEqualTo("C.UTF-8");
    }

    @Test
    void localeThatSomebodyChoseIsLeft() throws Exception {
        assertThat(prepared("LC_ALL", Map.of("LC_ALL", "C.utf8"))).isEqualTo("C.utf8");
    }

    /** What the script leaves in a variable for the programs that follow, when little more is set than given. */
    private static String prepared(String variable, Map<String, String> given) throws Exception {
        var builder = new ProcessBuilder("/bin/bash", "-euc", ". scripts/jdk.sh; printenv " + variable)
                .directory(Path.of("..").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD); // Bash itself complains of a locale that is not there
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
