package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    private static Load load(long requests, long errors) {
        return new Load(requests, 1, errors, Latencies.NONE);
    }

    @Test
    void whatWasNotAnsweredOrFailedIsNoCapacity() {
        assertThat(load(1_000, 0).isSound()).isTrue();
        assertThat(load(1_000, 1).isSound()).isFalse();
        assertThat(load(0, 0).isSound()).isFalse();
    }
}
