package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the seats of an event are given. It is opened when the event is published, closes when the event
 * starts or is cancelled, and stays small however long the queue: counters, the holders (at most the capacity, which the
 * store checks and which are not read here) and the steps that are not settled yet.
 *
 * <p>{@code waiting} never counts fewer people than wait: who asks is counted at once, who leaves when that is settled.
 *
 * @param free seats that nobody holds
 * @param settled number of steps that are settled; the first of {@code steps} has the next number
 * @param eventVersion version of the event that it has taken over last
 * @param cancellation null unless the event was cancelled
 */
public record Roster(
        @BsonId String id,
        Occasion occasion,
        boolean open,
        int capacity,
        int free,
        int waiting,
        long settled,
        long eventVersion,
        List<Step> steps,
        @Nullable Cancellation cancellation) {

    /** So many steps may wait to be settled; whoever comes next settles first. Keeps the document small. */
    static final int MOST_STEPS = 200;

    static Roster opened(String eventId, Occasion occasion, int capacity, long eventVersion) {
        return new Roster(eventId, occasion, true, capacity, capacity, 0, 0, eventVersion, List.of(), null);
    }

    /** What a member's wish comes to, as far as this reading of the roster can tell; the store checks again. */
    sealed interface Verdict {
        /** A seat is free and nobody waits. */
        record Seated() implements Verdict {}

        /** No seat is free, or others asked before. */
        record Queued(long after) implements Verdict {}

        /** Gives back a seat. */
        record Leaves() implements Verdict {}

        /** Leaves the waiting list. */
        record LeavesQueue(long after) implements Verdict {}

        /** It is so already. */
        record Unchanged() implements Verdict {}

        /** An earlier wish of the same member is not settled. */
        record Unsettled() implements Verdict {}

        /** The event was cancelled or has started. */
        record Closed() implements Verdict {}
    }

    Verdict take(Seat seat, Instant now) {
        if (!openAt(now)) {
            return new Verdict.Closed();
        }
        if (unsettled(seat.memberId())) {
            return new Verdict.Unsettled();
        }
        if (seat.live()) {
            return new Verdict.Unchanged();
        }
        return free > 0 && waiting == 0 ? new Verdict.Seated() : new Verdict.Queued(seat.step());
    }

    Verdict withdraw(Seat seat, Instant now) {
        if (unsettled(seat.memberId())) {
            return new Verdict.Unsettled();
        }
        if (!seat.live()) {
            return new Verdict.Unchanged();
        }
        if (!openAt(now)) {
            return new Verdict.Closed();
        }
        return seat.state() == Seat.State.CONFIRMED ? new Verdict.Leaves() : new Verdict.LeavesQueue(seat.step());
    }

    /** As it is once that was decided upon it. Who leaves the queue is still counted as waiting until that is settled. */
    Roster after(Step.OfMember step) {
        int seats = switch (step) {
            case Step.Confirmed s -> -1;
            case Step.Promoted s -> -1;
            case Step.Withdrawn s -> 1;
            case Step.Waitlisted s -> 0;
            case Step.Left s -> 0;
        };
        int queue = step instanceof Step.Waitlisted ? 1 : 0;
        var noted = new ArrayList<>(steps);
        noted.add(step);
        return new Roster(
                id,
                occasion,
                open,
                capacity,
                free + seats,
                waiting + queue,
                settled,
                eventVersion,
                List.copyOf(noted),
                cancellation);
    }

    boolean openAt(Instant now) {
        return open && occasion.startsAfter(now);
    }

    /** Whether a free seat is due to the first of the queue, which is over when the event starts: a seat could not be refused then. */
    boolean owesSeat(Instant now) {
        return openAt(now) && free > 0 && waiting > 0;
    }

    int taken() {
        return capacity - free;
    }

    /** Rank of whoever joined the queue last: everybody who waits, without those whose leaving is not settled yet. */
    int lastRank() {
        long leaving = steps.stream()
                .filter(step -> step instanceof Step.Left || step instanceof Step.Promoted)
                .count();
        return Math.max(1, waiting - (int) leaving);
    }

    /** The number of the last step that was decided. */
    long lastStep() {
        return settled + steps.size();
    }

    boolean crowded() {
        return steps.size() >= MOST_STEPS;
    }

    /**
     * The number of one of the unsettled steps.
     *
     * @throws IllegalArgumentException when it is not among them
     */
    long numberOf(String stepId) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(stepId)) {
                return settled + i + 1;
            }
        }
        throw new IllegalArgumentException("no such step");
    }

    private boolean unsettled(String memberId) {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof Step.OfMember of && of.memberId().equals(memberId));
    }
}
