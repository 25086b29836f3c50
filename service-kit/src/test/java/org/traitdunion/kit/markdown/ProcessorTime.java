package org.traitdunion.kit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What a processor works, since by the clock a busy machine takes longer; the test of what has no end ends all the same. */
final class ProcessorTime {

    private static final int BUSY = 15;

    private ProcessorTime() {}

    static <T> T atMost(Duration limit, ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(limit.multipliedBy(BUSY), () -> {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            T made = work.get();
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                    .isLessThan(limit);
            return made;
        });
    }
}
