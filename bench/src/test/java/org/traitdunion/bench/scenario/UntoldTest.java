package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;

class UntoldTest {

    private static final Load ANSWERED = new Load(1_000, 1, 0, 0, 0, Latencies.NONE);

    @Test
    void theLoadLastsUntilItsLastFactIsTold() {
        var asked = new ArrayList<Long>();
        Load told = new Untold(
                        () -> {
                            asked.add(System.nanoTime());
                            return 4L - asked.size();
                        },
                        Duration.ofMinutes(1))
                .awaited(ANSWERED);
        assertThat(asked).hasSize(4);
        double waited = (asked.getLast() - asked.getFirst()) / 1e9;
        assertThat(told.seconds()).isBetween(ANSWERED.seconds() + waited, 20.0);
        assertThat(told.perSecond()).isEqualTo(1_000 / told.seconds());
        assertThat(told.requests()).isEqualTo(1_000);
    }

    @Test
    void factsThatAreNeverToldAreNotAwaitedForEver() {
        Load told = new Untold(() -> 3, Duration.ofMillis(100)).awaited(ANSWERED);
        assertThat(told.seconds()).isBetween(1.1, 20.0);
    }
}
