package org.traitdunion.faults.people;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.network.Meeting;

/** What the people of one history share: what it is about, what was said so far, and how long it lasts. */
public final class Stage implements AutoCloseable {

    /** A reply that its author was told the number of. */
    record Posted(long number, String author) {}

    private static final long BEAT = 500;
    /** Any number that goes through all below a hundred. */
    private static final long FASHION = 37;

    private final long begun = System.nanoTime() / 1_000_000;
    private final Meeting meeting;
    private final Gateway gateway;
    private final Journal journal;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final List<Long> reported = new CopyOnWriteArrayList<>();
    private final CountDownLatch curtain = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    public Stage(Meeting meeting, Gateway gateway, Journal journal) {
        this.meeting = meeting;
        this.gateway = gateway;
        this.journal = journal;
    }

    Meeting meeting() {
        return meeting;
    }

    Gateway gateway() {
        return gateway;
    }

    Journal journal() {
        return journal;
    }

    List<Posted> posted() {
        return posted;
    }

    /** Numbers of replies that somebody reported. */
    List<Long> reported() {
        return reported;
    }

    /** Whether new things are begun. */
    boolean open() {
        return curtain.getCount() > 0;
    }

    /** Whether what was not answered is asked again. */
    boolean patient() {
        return end.getCount() > 0;
    }

    /** From now on nothing new is begun. */
    public void dropCurtain() {
        curtain.countDown();
    }

    /** From now on nothing is repeated. */
    public void giveUp() {
        end.countDown();
    }

    /** Sends everybody home, also when the history breaks off. */
    @Override
    public void close() {
        dropCurtain();
        giveUp();
    }

    /**
     * Thinks before the next thing; every other time until the next beat, at which everybody who waits for it wants the same.
     *
     * @return what that is, as a number below a hundred
     */
    int think(Random random, int least, int most) throws InterruptedException {
        long now = System.nanoTime() / 1_000_000 - begun;
        long pause = random.nextInt(least, most);
        int own = random.nextInt(100);
        if (random.nextBoolean()) {
            boolean _ = curtain.await(pause, TimeUnit.MILLISECONDS);
            return own;
        }
        long beat = (now + pause) / BEAT + 1;
        boolean _ = curtain.await(beat * BEAT - now, TimeUnit.MILLISECONDS);
        return (int) (beat * FASHION % 100);
    }

    /** Waits before asking again. */
    void hesitate(Duration pause) throws InterruptedException {
        boolean _ = end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
