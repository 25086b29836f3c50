package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/checkout");

    @Test
    void withoutOptionsThePublicPortIs8080AndTheDemoIsLoaded() {
        var options = Options.parse(HOME, List.of(), Map.of());

        assertThat(options.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(options.demo()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.work()).isEqualTo(HOME.resolve(".local"));
    }

    @Test
    void theOptionWinsOverTheEnvironment() {
        var environment = Map.of("TRAITDUNION_PORT", "9000");

        assertThat(Options.parse(HOME, List.of(), environment).ports().gateway())
                .isEqualTo(9000);
        assertThat(Options.parse(HOME, List.of("--port", "9100"), environment)
                        .ports()
                        .gateway())
                .isEqualTo(9100);
        assertThat(Options.parse(HOME, List.of("--port=9200"), environment)
                        .ports()
                        .gateway())
                .isEqualTo(9200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "80", "65535", "-1", "8080.5", "99999999999"})
    void aPortThatIsNoneIsRefusedInOneSentence(String port) {
        assertThatThrownBy(() -> Options.parse(HOME, List.of("--port=" + port), Map.of("TRAITDUNION_PORT", "none")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The port must be a number between 1024 and 65515");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.parse(HOME, List.of("--frsh"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--frsh")
                .hasMessageContaining("--help");
    }

    @Test
    void networksTwentyPortsApartShareNone() {
        assertThat(new Ports(8080).owners().keySet())
                .hasSize(12)
                .doesNotContainAnyElementsOf(new Ports(8100).owners().keySet());
    }
}
