package org.traitdunion.events.registration;

import java.time.Instant;

/**
 * One member's place at one event: a document of its own, so that a long queue never makes the roster heavy. It is
 * written only by settling the roster's steps, never decided here.
 *
 * @param step the number of the roster's step that wrote it last; 0 when none did
 * @param ticket the number of the step by which the member registered: the order of the waiting list
 * @param since when the present state began
 * @param fromWaitingList whether a confirmed seat came from the waiting list
 */
public record Seat(
        String eventId, String memberId, State state, long step, long ticket, Instant since, boolean fromWaitingList) {

    public enum State {
        NONE,
        CONFIRMED,
        WAITING
    }

    /** The place of somebody of whom the roster never heard. */
    static Seat none(String eventId, String memberId) {
        return new Seat(eventId, memberId, State.NONE, 0, 0, Instant.EPOCH, false);
    }

    public boolean live() {
        return state != State.NONE;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    String id() {
        return id(eventId, memberId);
    }

    /** Deterministic, so that a page finds its reader's place by a point read. */
    static String id(String eventId, String memberId) {
        return eventId + ":" + memberId;
    }

    Seat confirmed(long number, Instant at) {
        return new Seat(eventId, memberId, State.CONFIRMED, number, number, at, false);
    }

    Seat waiting(long number, Instant at) {
        return new Seat(eventId, memberId, State.WAITING, number, number, at, false);
    }

    Seat promoted(long number, Instant at) {
        return new Seat(eventId, memberId, State.CONFIRMED, number, ticket, at, true);
    }

    Seat gone(long number, Instant at) {
        return new Seat(eventId, memberId, State.NONE, number, ticket, at, false);
    }
}
