package org.traitdunion.faults.nemesis;

import java.time.Duration;
import org.traitdunion.faults.network.BrokenNetwork;
import org.traitdunion.faults.network.Cable.Way;
import org.traitdunion.faults.network.FakeClock;
import org.traitdunion.faults.network.Link;
import org.traitdunion.faults.network.Programs;

/** Does one thing to the network, and undoes it. */
record Hand(BrokenNetwork network) {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    /** False when there is nothing to break. */
    boolean begin(Fault fault) throws InterruptedException {
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
                awaitFacts(pause, pause.target());
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
            case Fault.Cut cut -> {
                awaitFacts(cut, cut.link().from());
                network.cable(cut.link()).cut(cut.ways());
            }
            // How long it lasts follows from the seed; so does what is lost.
            case Fault.Wear wear ->
                network.cable(wear.link()).wear(wear.way(), wear.lasts().toNanos());
        }
        return true;
    }

    /**
     * Who is to be killed before a change first hears facts: then it is their effect that they do not come to, most often.
     * Who does not use MongoDB, or changes nothing there for long, is killed as they are.
     */
    private void awaitWork(Fault.Kill kill) throws InterruptedException {
        var work = new Link(kill.target(), "mongodb");
        if (kill.amid() == Way.THERE) {
            hearFacts(kill.target());
        }
        if (network.links().contains(work)) {
            boolean _ = network.cable(work).catchChange(kill.amid(), LONGEST_IDLE);
        }
    }

    /** Whom Kafka is to give up has facts in hand, if any come. */
    private void awaitFacts(Fault fault, String part) throws InterruptedException {
        if (fault.outlastsKafka()) {
            hearFacts(part);
        }
    }

    private void hearFacts(String part) throws InterruptedException {
        var news = new Link(part, "kafka");
        if (network.links().contains(news)) {
            boolean _ = network.cable(news).hearFacts(LONGEST_IDLE);
        }
    }

    /** The part that was ended for it does its work again, with a wrong clock; false when that is right after all. */
    boolean comeBackWrong(Fault.Shift shift) throws InterruptedException {
        network.part(shift.target()).restart(FakeClock.aheadBy(shift.by()).orElseThrow());
        return network.clockIsWrong(shift.target());
    }

    void end(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill kill -> network.part(kill.target()).restart();
            case Fault.Pause pause -> {
                if (!signal("CONT", pause.target())
                        && network.part(pause.target()).running()) {
                    throw new IllegalStateException("It stands still for good.");
                }
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
        return Programs.run(
                "/bin/sh", "-c", "kill -" + signal + " " + network.part(part).pid());
    }
}
