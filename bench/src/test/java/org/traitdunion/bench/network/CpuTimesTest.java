package org.traitdunion.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTest {

    private static final CpuTimes BEFORE =
            new CpuTimes(Map.of("gateway", Duration.ofSeconds(10), "forum-service", Duration.ofSeconds(20)));
    private static final CpuTimes AFTER =
            new CpuTimes(Map.of("gateway", Duration.ofSeconds(11), "forum-service", Duration.ofSeconds(23)));

    @Test
    void sharesTheTimeBetweenTwoReadingsAmongTheRequests() {
        CpuTimes used = AFTER.since(BEFORE);
        assertThat(used.total()).isEqualTo(Duration.ofSeconds(4));
        assertThat(used.millisPerRequest(2_000)).isEqualTo(2);
        assertThat(used.millisPerRequest("gateway", 2_000)).isEqualTo(0.5);
    }

    @Test
    void nothingIsSharedAmongNoRequests() {
        assertThat(AFTER.since(BEFORE).millisPerRequest(0)).isZero();
    }
}
