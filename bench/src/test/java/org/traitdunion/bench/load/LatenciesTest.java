package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void isTheNearestRank() {
        double[] millis =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();
        assertThat(Latencies.of(millis)).isEqualTo(new Latencies(100, 190, 198, 200));
    }

    @Test
    void ofOneAnswerIsThatAnswer() {
        assertThat(Latencies.of(new double[] {7})).isEqualTo(new Latencies(7, 7, 7, 7));
    }

    @Test
    void ofNothingIsNoneAndNoGoalIsReachedWithIt() {
        assertThat(Latencies.of(new double[0])).isEqualTo(Latencies.NONE);
        assertThat(Latencies.NONE.p99() <= 50).isFalse();
    }
}
