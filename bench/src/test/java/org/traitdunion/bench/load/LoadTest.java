package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    private static Load load(long requests, long bad, long lost) {
        return new Load(requests, 1, bad, lost, 0, Latencies.NONE);
    }

    @Test
    void whatWasNotAnsweredOrFailedIsNoCapacity() {
        assertThat(load(1_000, 0, 0).isSound()).isTrue();
        assertThat(load(1_000, 1, 0).isSound()).isFalse();
        assertThat(load(1_000, 0, 1).isSound()).isFalse();
        assertThat(load(0, 0, 0).isSound()).isFalse();
    }

    @Test
    void onlyAnswersCanFailToBeGood() {
        assertThat(load(1_000, 10, 200).good()).isEqualTo(990);
        assertThat(load(1_000, 10, 200).errors()).isEqualTo(210);
        assertThat(load(16, 32, 0).good()).isZero();
    }
}
