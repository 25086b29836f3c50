package org.traitdunion.local.embedded;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/**
 * Lets a heap follow what lives in it. A database's indexes grow with its data, so no limit is right for long: under a tight one
 * the collector never rests, and under a wide one the serial collector lets the garbage of hours lie, up to the limit. Here
 * the heap is collected whole whenever as much has been added to what lived as lived then.
 */
final class LivingHeap {

    private static final long LEAST = 128L << 20;

    private final MemoryPoolMXBean old;

    private LivingHeap(MemoryPoolMXBean old) {
        this.old = old;
    }

    /** From now on, for the whole process; of no effect with a collector that has no old generation to ask. */
    static void keep() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .findFirst()
                .ifPresent(pool -> new LivingHeap(pool).watch());
    }

    private void watch() {
        collectBeyond(LEAST);
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener(
                        (_, _) -> collect(), news -> news.getType().equals(MEMORY_THRESHOLD_EXCEEDED), null);
    }

    private void collect() {
        System.gc();
        collectBeyond(2 * old.getUsage().getUsed());
    }

    /** Where there is no room for more the collector comes by itself. */
    private void collectBeyond(long bytes) {
        long most = old.getUsage().getMax();
        long wished = Math.max(LEAST, bytes);
        old.setUsageThreshold(most < 0 ? wished : Math.min(most, wished));
    }
}
