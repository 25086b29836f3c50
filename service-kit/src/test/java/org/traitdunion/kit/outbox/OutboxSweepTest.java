package org.traitdunion.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxSweepTest {

    @Test
    void lookingTakesATwentiethOfTheTime() {
        assertThat(OutboxSweep.pauseAfter(Duration.ofMillis(100))).isEqualTo(Duration.ofSeconds(2));
    }

    /** Found by seed 20261125 of the seeded histories: a link that was cut for three seconds put off the sweep for a minute. */
    @Test
    void aLookThatWasHeldUpDoesNotPutOffTheNextForLong() {
        assertThat(OutboxSweep.pauseAfter(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(5));
    }
}
