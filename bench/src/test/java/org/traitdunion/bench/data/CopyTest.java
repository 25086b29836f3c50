package org.traitdunion.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CopyTest {

    private static final Document PATTERN = new Document("_id", "a")
            .append("kept", 1L)
            .append("person", new Document("name", "A").append("email", "a@"));

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        Document copy =
                Copy.of(PATTERN).with("_id", "b").with("person.name", "B").document();
        assertThat(copy)
                .isEqualTo(new Document("_id", "b")
                        .append("kept", 1L)
                        .append("person", new Document("name", "B").append("email", "a@")));
    }

    @Test
    void thePatternStaysAsItWas() {
        Copy.of(PATTERN).with("person.name", "B").with("kept", null).document();
        assertThat(PATTERN.getEmbedded(List.of("person", "name"), String.class)).isEqualTo("A");
        assertThat(PATTERN).containsEntry("kept", 1L);
    }

    @Test
    void nothingRemovesAField() {
        assertThat(Copy.of(PATTERN).with("person.email", null).document().toJson())
                .doesNotContain("email");
    }
}
