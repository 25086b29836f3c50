package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.traitdunion.local.CannotStart;

class BenchTest {

    @Test
    void whateverBreaksIsToldInASentence() {
        assertThat(Bench.sentence(new CannotMeasure("wrk is not on the PATH."))).isEqualTo("wrk is not on the PATH.");
        assertThat(Bench.sentence(new CannotStart("There is no room."))).isEqualTo("There is no room.");
        assertThat(Bench.sentence(new UncheckedIOException(new IOException("connection reset"))))
                .startsWith("The network or a file was lost: ")
                .contains("connection reset");
        assertThat(Bench.sentence(new IllegalStateException("state should be: open")))
                .isEqualTo("It cannot go on: java.lang.IllegalStateException: state should be: open");
    }
}
