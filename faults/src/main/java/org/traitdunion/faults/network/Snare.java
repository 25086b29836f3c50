package org.traitdunion.faults.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.network.Cable.Way;

/** Waits on a cable for the next change that MongoDB is asked for: for the request itself, or for the answer to it. */
record Snare(Way way, CountDownLatch sprung) {

    /** In a message to MongoDB the name of the command stands after four lengths and numbers, flags, a kind, a length and a type. */
    private static final int NAME = 16 + 4 + 1 + 4 + 1;

    private static final int LONGEST_NAME = 16;
    private static final List<String> CHANGES = List.of("findAndModify", "update", "insert", "delete");

    Snare(Way way) {
        this(way, new CountDownLatch(1));
    }

    void spring() {
        sprung.countDown();
    }

    boolean await(Duration patience) throws InterruptedException {
        return sprung.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    static boolean isChange(byte[] message, int length) {
        String name = length < NAME ? "" : new String(message, NAME, Math.min(LONGEST_NAME, length - NAME), US_ASCII);
        return CHANGES.stream().anyMatch(change -> name.startsWith(change + "\0"));
    }
}
