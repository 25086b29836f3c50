package org.traitdunion.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcFileTest {

    @Test
    void cpuTimeIsUserAndSystemTimeWhateverTheCommandIsCalled() {
        String stat = "4242 (a) strange (name) S 1 4242 4242 0 -1 4194560 90 0 5 0 1234 66 7 8 20 0 30 0 99";
        assertThat(ProcFile.cpuOf(stat)).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void residentMemoryIsInBytes() {
        assertThat(ProcFile.residentOf("Name:\tjava\nVmHWM:\t  300 kB\nVmRSS:\t  204800 kB\n"))
                .isEqualTo(204_800L * 1024);
    }

    @Test
    void aProcessOfThisMachineIsRead() {
        var costs = new Costs(Map.of("self", ProcessHandle.current().pid()));
        assertThat(costs.cpu().total()).isPositive();
        assertThat(costs.resident().get("self")).isPositive();
    }
}
