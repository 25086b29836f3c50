package org.traitdunion.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void everyProblemHasItsTextsInBothLanguages() {
        assertThat(ProblemTexts.faults()).isEmpty();
        assertThat(ProblemTexts.slugs()).contains("stale", "internal-error", "invalid-request");
        for (var slug : ProblemTexts.slugs()) {
            for (var language : ProblemTexts.LANGUAGES) {
                assertThat(texts.title(slug, language))
                        .isNotBlank()
                        .isNotEqualTo(slug)
                        .doesNotContain("'");
                assertThat(texts.detail(slug, new Object[0], language))
                        .isNotBlank()
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void theLanguagesDiffer() {
        assertThat(texts.title("stale", Locale.FRENCH)).isEqualTo("Modifié entre-temps");
        assertThat(texts.title("stale", Locale.ENGLISH)).isEqualTo("Changed in the meantime");
    }

    @Test
    void aSentenceIsItsOwnMessage() {
        assertThat(texts.message("Un {0} à l’envers", Locale.FRENCH)).isEqualTo("Un {0} à l’envers");
        assertThat(texts.message("error.missing", Locale.ENGLISH)).isEqualTo("This value is required.");
    }
}
