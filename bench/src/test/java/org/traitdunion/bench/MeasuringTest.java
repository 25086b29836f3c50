package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.result.Result;

class MeasuringTest {

    private static Measuring measuring(String... arguments) {
        var settings = Settings.parse(Path.of("/home"), List.of(arguments), LocalDateTime.of(2026, 11, 25, 9, 5, 1));
        return new Measuring(settings, new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    @Test
    void wantOfMemoryLeavesItsNoteToo() {
        Measuring measuring = measuring();
        assertThatThrownBy(() -> measuring.noting(() -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> measuring.noting(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(measuring.result("").notes())
                .containsExactly("It BROKE OFF: Java heap space", "It BROKE OFF: java.lang.StackOverflowError");
    }

    @Test
    void theResultTellsTheCommitThatWasReadAndWhetherItWasBuilt() {
        Result built = measuring("--commit", "abc+").result("");
        assertThat(built.commit()).isEqualTo("abc+");
        assertThat(built.settings()).doesNotContainKey("built");
        assertThat(measuring("--commit", "abc", "--no-build").result("").settings())
                .containsEntry("built", "before");
    }

    @Test
    void aRunThatIsNotWholeIsNotCounted() {
        assertThat(measuring("--runs", "3").result("").settings()).containsEntry("runs", "0 of 3");
    }

    @Test
    void whatThePartsInheritAndAreQuickerOrSlowerWithIsTold() {
        assertThat(Measuring.inherited(Map.of("REQUESTS_IN_FLIGHT", "200", "MALLOC_ARENA_MAX", "1", "HOME", "/home")))
                .isEqualTo(Map.of("REQUESTS_IN_FLIGHT", "200", "MALLOC_ARENA_MAX", "1"));
    }
}
