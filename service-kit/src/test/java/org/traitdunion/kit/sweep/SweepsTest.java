package org.traitdunion.kit.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepsTest {

    @Test
    void aSweepRunsAtStartAndGoesOnAfterAFailure() {
        var runs = new AtomicInteger();
        var sweeps = new Sweeps();
        sweeps.every("test", Duration.ofMillis(5), () -> {
            if (runs.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("of no consequence");
            }
        });
        sweeps.start();
        await().until(() -> runs.get() > 5);
        sweeps.stop();
        var then = runs.get();
        await().pollDelay(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(runs).hasValue(then));
    }

    @Test
    void whatFailsDoesNotHoldUpWhatIsBehindItAndIsTold() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() -> Sweeps.each(List.of("lame", "sound", "lame too", "sound too"), one -> {
                    if (one.startsWith("lame")) {
                        throw new IllegalStateException(one);
                    }
                    done.add(one);
                }))
                .hasMessage("lame")
                .hasSuppressedException(new IllegalStateException("lame too"));
        assertThat(done).containsExactly("sound", "sound too");
    }
}
