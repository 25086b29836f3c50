package org.traitdunion.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutOptionsTheSeedIsAnyAndHistoriesAreFew() {
        var settings = parse();
        assertThat(settings.seed()).isEqualTo(77);
        assertThat(settings.histories()).isEqualTo(10);
        assertThat(settings.planted()).isEmpty();
    }

    @Test
    void optionsAreRead() {
        var settings = parse("--histories", "200", "--seed", "5", "--minutes", "3", "--planted", "sweep-off");
        assertThat(settings.histories()).isEqualTo(200);
        assertThat(settings.seed()).isEqualTo(5);
        assertThat(settings.most()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.planted()).isEqualTo("sweep-off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--histories", "--seed", "--minutes"})
    void whatIsNoNumberIsRefusedInOneSentence(String option) {
        assertThatThrownBy(() -> parse(option)).isInstanceOf(CannotRun.class).hasMessageContaining(option);
        assertThatThrownBy(() -> parse(option, "-1"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(option);
        assertThatThrownBy(() -> parse(option, "9223372036854775807"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(option);
        assertThatThrownBy(() -> parse("--sed", "1"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--sed");
    }

    @Test
    void moreHistoriesThanAnybodyWaitsForAreRefused() {
        assertThatThrownBy(() -> parse("--histories", "3000000000"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("3000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "", "a/b"})
    void whatIsNoNameOfABugIsRefused(String name) {
        assertThatThrownBy(() -> parse("--planted", name))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--planted");
    }

    private static Settings parse(String... arguments) {
        return Settings.parse(Path.of("/checkout"), Path.of("/out"), List.of(arguments), 77);
    }
}
