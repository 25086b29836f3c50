package org.traitdunion.faults.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits on a cable for the next facts that come from Kafka. */
final class Ear {

    private static final String HEADER_OF_FACTS = "ce_type";

    private volatile @Nullable CountDownLatch listening;

    /** False when none come for so long. */
    boolean hearFacts(Duration patience) throws InterruptedException {
        var facts = new CountDownLatch(1);
        listening = facts;
        try {
            return facts.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            listening = null;
        }
    }

    /** Hears what passes; nothing is looked at while nobody waits. */
    void listen(byte[] passing, int length) {
        CountDownLatch facts = listening;
        if (facts != null && new String(passing, 0, length, US_ASCII).contains(HEADER_OF_FACTS)) {
            facts.countDown();
        }
    }
}
