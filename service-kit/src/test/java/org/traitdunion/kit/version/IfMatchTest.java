package org.traitdunion.kit.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.traitdunion.kit.problem.Refusal;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"2\", \"3\"", "\"2\",W/\"9\" ,\"3\"", "*", "  \"3\"  "})
    void matches(String header) {
        assertThatCode(() -> IfMatch.parse(List.of(header)).require(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"\"", "\"03\"", "\"abc\"", "\"2\", \"4\""})
    void isStale(String header) {
        assertThatThrownBy(() -> IfMatch.parse(List.of(header)).check(3))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("stale"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "\"3",
                "3\"",
                "\"3\" \"4\"",
                "*, \"3\"",
                "\"3\",",
                ",\"3\"",
                "w/\"3\"",
                "\"a b\"",
                "\"\u0000\""
            })
    void isMalformed(String header) {
        assertThatThrownBy(() -> IfMatch.parse(List.of(header)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("invalid-parameter"));
    }

    @Test
    void severalLinesAreOneList() {
        assertThatCode(() -> IfMatch.parse(List.of("\"2\"", "\"3\"")).require(3))
                .doesNotThrowAnyException();
    }

    @Test
    void absenceIsRefusedOnlyWhereAVersionIsRequired() {
        var absent = IfMatch.parse(null);
        assertThat(absent.isPresent()).isFalse();
        assertThatCode(() -> absent.check(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> absent.require(3))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("precondition-required"));
    }

    @Test
    void aVeryLongHeaderIsRefusedQuickly() {
        assertThatThrownBy(() -> IfMatch.parse(List.of("\"" + "x".repeat(100_000))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> IfMatch.parse(List.of("\"1\",".repeat(10_000))))
                .isInstanceOf(Refusal.class);
    }
}
