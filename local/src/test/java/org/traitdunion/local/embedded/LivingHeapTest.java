package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In virtual machines of its own, with the collector and the kind of limits that the network's MongoDB has. */
class LivingHeapTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void garbageThatHasGrownOldDoesNotFillTheHeap() throws Exception {
        assertThat(megabytesAfter("kept", 50)).isLessThan(300);
        assertThat(megabytesAfter("left", 50)).isGreaterThan(600);
    }

    @Test
    void whatLivesMayGrow() throws Exception {
        assertThat(megabytesAfter("kept", 500)).isGreaterThan(500);
    }

    private static int megabytesAfter(String way, int living) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ServerProcess.JAVA.toString(),
                        "-XX:+UseSerialGC",
                        "-Xms16m",
                        "-Xmn8m",
                        "-Xmx1024m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ageing.class.getName(),
                        way,
                        "" + living)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return Integer.parseInt(said);
    }

    /** Keeps so many megabytes, each until as many have come after it, two thousand in all. */
    static final class Ageing {

        private static final int ALL = 2_000;
        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final MemoryPoolMXBean OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .findFirst()
                .orElseThrow();

        private Ageing() {}

        public static void main(String[] arguments) throws InterruptedException {
            if (arguments[0].equals("kept")) {
                LivingHeap.keep();
            }
            List<byte[]> living = new ArrayList<>(Collections.nCopies(Integer.parseInt(arguments[1]), new byte[0]));
            long most = 0;
            for (int i = 0; i < ALL; i++) {
                living.set(i % living.size(), new byte[MEGABYTE]);
                most = Math.max(most, Runtime.getRuntime().totalMemory());
                waitUntilCollected();
            }
            System.out.println(most / MEGABYTE);
        }

        /** The word that there is much to collect comes from a thread of its own, which a busy machine may keep waiting. */
        private static void waitUntilCollected() throws InterruptedException {
            long begun = System.nanoTime();
            while (OLD.isUsageThresholdExceeded()) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Nothing has been collected");
                }
                Thread.sleep(1);
            }
        }
    }
}
