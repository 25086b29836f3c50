package org.traitdunion.bench.scenario;

import static com.mongodb.client.model.Filters.exists;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.traitdunion.bench.load.Load;

/**
 * Facts of replies that are written and that Kafka has not acknowledged yet. They wait in the reply's own document, and one tells too
 * few for any to wait beside it.
 *
 * @param left how many replies have one now
 * @param patience so long they may take once the last reply is answered
 */
record Untold(LongSupplier left, Duration patience) {

    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(10).toNanos();

    static Untold of(Stage stage) {
        var replies = stage.network().database("forum").getCollection("replies");
        // The field of the service's own partial index: of a million replies only those that wait are looked at.
        return new Untold(() -> replies.countDocuments(exists("outbox.id")), Duration.ofSeconds(30));
    }

    /** The load is over when its facts are told, or patience is. */
    Load awaited(Load answered) {
        long begun = System.nanoTime();
        while (left.getAsLong() > 0 && System.nanoTime() - begun < patience.toNanos()) {
            LockSupport.parkNanos(BETWEEN_QUESTIONS);
        }
        return answered.lasting(Duration.ofNanos(System.nanoTime() - begun));
    }
}
