package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;

class UntoldTest {

    private static final Load ANSWERED = new Load(1_000, 1, 0, 0, 0, Latencies.NONE);

    @Test
    void theLoadLastsUntilItsLastFactIsTold() {
        var left = new AtomicLong(4);
        Load told = new Untold(left::decrementAndGet, Duration.ofMinutes(1)).awaited(ANSWERED);
        assertThat(left).hasValue(0);
        assertThat(told.perSecond()).isBetween(50.0, 1_000 / 1.03);
        assertThat(told.requests()).isEqualTo(1_000);
    }

    @Test
    void factsThatAreNeverToldAreNotAwaitedForEver() {
        Load told = new Untold(() -> 3, Duration.ofMillis(100)).awaited(ANSWERED);
        assertThat(told.seconds()).isBetween(1.1, 20.0);
    }
}
