package org.traitdunion.faults.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.network.BrokenNetwork;
import org.traitdunion.faults.network.Cable.Way;
import org.traitdunion.faults.network.FakeClock;
import org.traitdunion.faults.network.Link;
import org.traitdunion.local.CannotStart;

/** Breaks the network by a plan, each fault for its time, several at once; then heals it, whatever is still broken. */
public final class Nemesis {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    private final BrokenNetwork network;
    private final Journal journal;
    private final CountDownLatch healing = new CountDownLatch(1);
    private final List<Fault> struck = new CopyOnWriteArrayList<>();
    private final List<Fault> impossible = new CopyOnWriteArrayList<>();
    private final List<String> notBack = new CopyOnWriteArrayList<>();
    private final List<Thread> undoing = new ArrayList<>();

    public Nemesis(BrokenNetwork network, Journal journal) {
        this.network = network;
        this.journal = journal;
    }

    /** Strikes as planned, and returns after the last time. */
    public void strike(Plan plan) throws InterruptedException {
        long begun = System.nanoTime();
        for (Plan.Step step : plan.steps()) {
            long wait = step.after().toNanos() - (System.nanoTime() - begun);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
            if (begin(step.fault())) {
                note("fault", step.fault());
                struck.add(step.fault());
                undoing.add(Thread.ofVirtual().start(() -> endLater(step.fault())));
            } else {
                note("impossible", step.fault());
                impossible.add(step.fault());
            }
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

    private void endLater(Fault fault) {
        try {
            if (fault instanceof Fault.Shift shift) {
                network.part(shift.target())
                        .restart(FakeClock.aheadBy(shift.by()).orElseThrow());
            }
            boolean _ = healing.await(fault.lasts().toMillis(), TimeUnit.MILLISECONDS);
            end(fault);
            note("mended", fault);
        } catch (CannotStart lame) {
            notBack.add(String.valueOf(lame.getMessage()));
            tryAgain(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** For the histories after this one. */
    private void tryAgain(Fault fault) {
        try {
            end(fault);
        } catch (CannotStart lame) {
            notBack.add(String.valueOf(lame.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there is nothing to break. */
    private boolean begin(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill kill -> {
                if (!network.part(kill.target()).running()) {
                    return false;
                }
                awaitWork(kill);
                network.part(kill.target()).kill();
            }
            case Fault.Pause pause -> {
                if (!network.part(pause.target()).running()) {
                    return false;
                }
                return signal("STOP", pause.target());
            }
            case Fault.Shift shift -> {
                if (!network.part(shift.target()).running()
                        || FakeClock.aheadBy(shift.by()).isEmpty()) {
                    return false;
                }
                network.part(shift.target()).kill();
            }
            case Fault.Fill fill -> {
                return network.fillDisk(fill.target());
            }
            case Fault.Cut cut -> network.cable(cut.link()).cut(cut.ways());
            case Fault.Wear wear -> network.cable(wear.link()).wear(wear.way());
        }
        return true;
    }

    /**
     * Who is to be killed before a change first hears facts: then it is their effect that they do not come to, most often.
     * Who does not use MongoDB, or changes nothing there for long, is killed as they are.
     */
    private void awaitWork(Fault.Kill kill) throws InterruptedException {
        var work = new Link(kill.target(), "mongodb");
        var news = new Link(kill.target(), "kafka");
        if (kill.amid() == Way.THERE && network.links().contains(news)) {
            boolean _ = network.cable(news).hearFacts(LONGEST_IDLE);
        }
        if (network.links().contains(work)) {
            boolean _ = network.cable(work).catchChange(kill.amid(), LONGEST_IDLE);
        }
    }

    private void end(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill kill -> network.part(kill.target()).restart();
            case Fault.Pause pause -> {
                boolean _ = signal("CONT", pause.target());
            }
            case Fault.Shift shift -> {
                network.part(shift.target()).kill();
                network.part(shift.target()).restart();
            }
            case Fault.Fill fill -> {
                network.freeDisk(fill.target());
                network.part(fill.target()).kill();
                network.part(fill.target()).restart();
            }
            case Fault.Cut cut -> network.cable(cut.link()).mend();
            case Fault.Wear wear -> network.cable(wear.link()).mend();
        }
    }

    /** By the shell, which has it built in: not every machine has a program for it. False when the process is gone. */
    private boolean signal(String signal, String part) {
        try {
            return new ProcessBuilder(
                                    "/bin/sh",
                                    "-c",
                                    "kill -" + signal + " " + network.part(part).pid())
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
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
