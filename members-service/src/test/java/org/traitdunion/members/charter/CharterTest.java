package org.traitdunion.members.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.charter.Charter.Rule;

class CharterTest {

    @Test
    void has_five_rules_in_french() {
        var charter = Charter.inForce(Locale.FRANCE);

        assertThat(charter.version()).isEqualTo("2026-1");
        assertThat(charter.rules())
                .extracting(Rule::id)
                .containsExactly("respect", "confidentiality", "situations", "support", "no-advertising");
        assertThat(charter.rules().get(2).title()).isEqualTo("On parle des situations, jamais des absents");
    }

    @Test
    void is_complete_in_english() {
        var charter = Charter.inForce(Locale.UK);
        var french = Charter.inForce(Locale.FRENCH);

        assertThat(charter.rules().get(2).title()).isEqualTo("We speak of situations, never of the absent");
        assertThat(charter.rules())
                .allSatisfy(rule ->
                        assertThat(french.rules()).extracting(Rule::text).doesNotContain(rule.text()));
        assertThat(charter.preamble()).isNotEqualTo(french.preamble());
    }

    @Test
    void is_french_for_everybody_else_wherever_the_service_runs() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(Charter.inForce(Locale.GERMAN)).isEqualTo(Charter.inForce(Locale.FRENCH));
        } finally {
            Locale.setDefault(machine);
        }
    }
}
