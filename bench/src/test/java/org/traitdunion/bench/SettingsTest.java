package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.bench.scenario.Scenarios;

class SettingsTest {

    private static Settings parse(String... arguments) {
        return Settings.parse(Path.of("/home"), List.of(arguments), LocalDateTime.of(2026, 11, 25, 9, 5, 1));
    }

    @Test
    void withoutOptionsEverythingIsMeasuredOnceAtTheSmallestSize() {
        Settings settings = parse();
        assertThat(settings.size()).isEqualTo(Size.S);
        assertThat(settings.runs()).isEqualTo(1);
        assertThat(settings.scenarios()).isEqualTo(Scenarios.NAMES);
        assertThat(settings.out()).isEqualTo(Path.of("/home/.local/bench/20261125-090501-S.json"));
    }

    @Test
    void optionsTakeTheirValueAfterASpaceOrAnEqualsSign() {
        Settings settings = parse("--size=m", "--runs", "3", "--seconds=5", "--out", "/tmp/a.json");
        assertThat(settings.size()).isEqualTo(Size.M);
        assertThat(settings.runs()).isEqualTo(3);
        assertThat(settings.load()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.out()).isEqualTo(Path.of("/tmp/a.json"));
    }

    @Test
    void theCommitIsTheOneThatTheScriptHasRead() {
        assertThat(parse().commit()).isEqualTo("unknown");
        assertThat(parse("--commit", "abc123+").commit()).isEqualTo("abc123+");
        assertThat(parse().builtBefore()).isFalse();
        assertThat(parse("--no-build", "--runs", "2").builtBefore()).isTrue();
    }

    @Test
    void scenariosAreMeasuredInTheirOwnOrder() {
        assertThat(parse("--scenarios", "rush,thread").scenarios()).containsExactly("thread", "rush");
    }

    @Test
    void whatIsUnknownIsSaid() {
        assertThatThrownBy(() -> parse("--sise", "S")).hasMessageContaining("--sise");
        assertThatThrownBy(() -> parse("--size", "XL")).hasMessageContaining("XL");
        assertThatThrownBy(() -> parse("--scenarios", "tea")).hasMessageContaining("tea");
        assertThatThrownBy(() -> parse("--runs", "0")).hasMessageContaining("--runs");
        assertThatThrownBy(() -> parse("--runs", "many")).hasMessageContaining("many");
        assertThatThrownBy(() -> parse("--out")).hasMessageContaining("needs a value");
    }

    @Test
    void whereNothingCanBeWrittenIsSaidBeforeAnythingIsMeasured(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> parse("--out", folder.toString())).hasMessageContaining("--out");
        assertThatThrownBy(() -> parse("--out", file.resolve("a.json").toString()))
                .hasMessageContaining("--out");
        assertThatThrownBy(() -> parse("--profile", file.toString())).hasMessageContaining("--profile");
        assertThat(parse("--out", folder.resolve("new/a.json").toString()).out())
                .isEqualTo(folder.resolve("new/a.json"));
    }
}
