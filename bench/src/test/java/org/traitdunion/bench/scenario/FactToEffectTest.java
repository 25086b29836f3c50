package org.traitdunion.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.result.Figures;

class FactToEffectTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void timeRunsFromTheWritingOfTheFact() {
        var latencies = FactToEffect.between(
                Map.of("a", WRITTEN, "b", WRITTEN), Map.of("a", WRITTEN.plusMillis(4), "b", WRITTEN.plusMillis(9)));
        assertThat(latencies.p50()).isEqualTo(4);
        assertThat(latencies.max()).isEqualTo(9);
    }

    @Test
    void anEffectIsSeenAlthoughItsCauseIsNotAnsweredYet() {
        var written = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        FactToEffect.appeared(
                () -> {
                    if (written.getCount() == 0) {
                        looked.countDown();
                    }
                    return written.getCount() == 0;
                },
                () -> {
                    written.countDown();
                    assertThat(awaited(looked)).isTrue();
                });
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void anEffectWithoutItsFactIsNoMeasurement() {
        assertThatThrownBy(() -> FactToEffect.between(Map.of(), Map.of("a", WRITTEN)))
                .isInstanceOf(CannotMeasure.class);
    }

    @Test
    void whatTheLoadBesideReallyWasIsTold() {
        var figures = new Figures();
        FactToEffect.tell(figures, Attack.read(new BufferedReader(new StringReader("""
                1000000000,200,20000000,
                1500000000,503,1000000,
                2000000000,200,500000000,
                """))));
        assertThat(figures.all())
                .extracting(figure -> figure.name() + " " + figure.value())
                .containsExactly("offered 2.0", "served " + 2 / 1.5, "errors 1.0");
    }

    @Test
    void whatBreaksBesideTellsItsOwnSentence() {
        var sentence = new CannotMeasure("vegeta failed: why");
        var work = CompletableFuture.supplyAsync(() -> {
            throw sentence;
        });
        assertThatThrownBy(() -> FactToEffect.joined(work)).isSameAs(sentence);
    }
}
