package org.traitdunion.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.FRENCH), Locale.FRENCH, false))
            .buildValidatorFactory()
            .getValidator();

    private record Line(@Text(min = 2, max = 5) @Nullable String text) {}

    private record Lines(
            @Text(max = 20, multiline = true) @Nullable String text) {}

    private record Perhaps(
            @Text(min = 0, max = 5, required = false) @Nullable
            String text) {}

    private record Ids(
            @Uuid @Nullable String uuid, @Slug @Nullable String slug) {}

    private static boolean isValid(Object value) {
        return VALIDATOR.validate(value).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Élodi", "👩‍💻a", "a b c", "日本", "a\ud83e\udeea"})
    void aLineOfTheRightLengthIsFine(String text) {
        assertThat(isValid(new Line(text))).isTrue();
    }

    /** The mark of either direction, and that of Arabic letters. */
    @ParameterizedTest
    @ValueSource(ints = {0x200E, 0x200F, 0x061C})
    void aMarkThatTurnsOnlyItsNeighboursIsFine(int mark) {
        assertThat(isValid(new Line("ab" + Character.toString(mark)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void whatTurnsTheRestOfTheLineIsNot(int turn) {
        assertThat(isValid(new Line("ab" + Character.toString(turn)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abcdef",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\ud800b",
                "\u202eab",
                "a\u2066b",
                "   ",
                "\uffa0\uffa0",
                "a\uffff",
                "a\ufdd0",
                "a\ud83f\udffe",
                "\u200b\u200b\u200b",
                "\u00a0\u00a0",
                "a\u2028b",
                "\u2800\u2800",
                "a\uffffb"
            })
    void anythingElseIsNot(String text) {
        assertThat(isValid(new Line(text))).isFalse();
    }

    @Test
    void severalLinesMayBreakAndIndent() {
        assertThat(isValid(new Lines("un\n\tdeux"))).isTrue();
        assertThat(isValid(new Lines("un\rdeux"))).isFalse();
        assertThat(isValid(new Lines("\n\n"))).isFalse();
    }

    @Test
    void absenceIsRefusedUnlessAllowed() {
        assertThat(isValid(new Line(null))).isFalse();
        assertThat(isValid(new Perhaps(null))).isTrue();
        assertThat(isValid(new Perhaps(""))).isTrue();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(isValid(new Line("😀😀😀😀😀"))).isTrue();
        assertThat(isValid(new Line("😀😀😀😀😀😀"))).isFalse();
    }

    @Test
    void identifiersAreCanonical() {
        assertThat(isValid(new Ids("0193f0a0-0000-7000-8000-000000000001", "orvalys-sa")))
                .isTrue();
        assertThat(isValid(new Ids("0193F0A0-0000-7000-8000-000000000001", "orvalys")))
                .isFalse();
        assertThat(isValid(new Ids("1-1-1-1-1", "orvalys"))).isFalse();
        for (var slug : new String[] {"", "-a", "a-", "A", "é", "a_b", "a b", "a".repeat(41), "a\n"}) {
            assertThat(isValid(new Ids("0193f0a0-0000-7000-8000-000000000001", slug)))
                    .as(slug)
                    .isFalse();
        }
    }

    @Test
    void theMessageSaysWhatToChange() {
        assertThat(VALIDATOR.validate(new Line("abcdef")))
                .extracting(violation -> violation.getMessage())
                .containsExactly("Ce texte dépasse 5 caractères.");
    }
}
