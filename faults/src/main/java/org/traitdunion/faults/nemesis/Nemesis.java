package org.traitdunion.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.network.BrokenNetwork;

/** Breaks the network by a plan, each fault for its time, several at once; then heals it, whatever is still broken. */
public final class Nemesis {

    /** So long people have to do with a part that is back. */
    private static final Duration WELCOME = Duration.ofSeconds(2);

    private final Hand hand;
    private final Journal journal;
    private final CountDownLatch healing = new CountDownLatch(1);
    private final List<Fault> struck = new CopyOnWriteArrayList<>();
    private final List<Fault> impossible = new CopyOnWriteArrayList<>();
    private final List<String> notBack = new CopyOnWriteArrayList<>();
    private final List<CountDownLatch> awaited = new ArrayList<>();
    private final List<Thread> undoing = new ArrayList<>();

    public Nemesis(BrokenNetwork network, Journal journal) {
        this.hand = new Hand(network);
        this.journal = journal;
    }

    /** Strikes as planned, and returns after the last time. */
    public void strike(Plan plan) throws InterruptedException {
        long begun = System.nanoTime();
        for (Plan.Step step : plan.steps()) {
            long wait = step.after().toNanos() - (System.nanoTime() - begun);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
            Fault fault = step.fault();
            if (hand.begin(fault)) {
                note("fault", fault);
                var met = new CountDownLatch(1);
                if (plan.met().contains(fault)) {
                    awaited.add(met);
                }
                undoing.add(Thread.ofVirtual().start(() -> endLater(fault, met)));
            } else {
                leaveOut(fault);
            }
        }
    }

    /** Returns when people have met what they are to meet by the plan, or after so long. */
    public void awaitMeetings(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (CountDownLatch met : awaited) {
            boolean _ = met.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** Undoes what is still done, and returns when all parts that were killed do their work again, or will not. */
    public void heal() throws InterruptedException {
        healing.countDown();
        for (Thread thread : undoing) {
            thread.join();
        }
    }

    /** What was done to the network. */
    public List<Fault> struck() {
        return List.copyOf(struck);
    }

    /** What was planned and could not be done. */
    public List<Fault> impossible() {
        return List.copyOf(impossible);
    }

    /** Parts that did not come back, in sentences. */
    public List<String> notBack() {
        return List.copyOf(notBack);
    }

    private void endLater(Fault fault, CountDownLatch met) {
        try {
            if (bites(fault)) {
                struck.add(fault);
                boolean _ = healing.await(fault.lasts().toMillis(), TimeUnit.MILLISECONDS);
            } else {
                leaveOut(fault);
            }
            if (fault instanceof Fault.Shift) {
                met.countDown();
            }
            hand.end(fault);
            note("mended", fault);
            boolean _ = healing.await(WELCOME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException lame) {
            notBack.add(fault.target() + ": " + lame);
            tryAgain(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            met.countDown();
        }
    }

    /** A wrong clock is none that came when everybody had gone, or that is right. */
    private boolean bites(Fault fault) throws InterruptedException {
        if (!(fault instanceof Fault.Shift shift)) {
            return true;
        }
        boolean wrong = hand.comeBackWrong(shift) && healing.getCount() > 0;
        if (wrong) {
            note("back with a wrong clock", fault);
        }
        return wrong;
    }

    private void leaveOut(Fault fault) {
        note("impossible", fault);
        impossible.add(fault);
    }

    /** For the histories after this one. */
    private void tryAgain(Fault fault) {
        try {
            hand.end(fault);
        } catch (RuntimeException lame) {
            notBack.add(fault.target() + ": " + lame);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String phase, Fault fault) {
        journal.note(
                phase,
                Map.of(
                        "fault",
                        fault.kind(),
                        "target",
                        fault.target(),
                        "lasts",
                        fault.lasts().toMillis()));
    }
}
