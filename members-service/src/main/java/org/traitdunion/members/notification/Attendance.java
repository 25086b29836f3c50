package org.traitdunion.members.notification;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * This service's copy of one person's place on one event's roster. Who has withdrawn stays in it, so that a late fact
 * cannot bring them back.
 *
 * @param id event and member
 * @param position of the newest fact about this person in the order of the roster
 */
public record Attendance(@BsonId String id, String eventId, String memberId, State state, long position) {

    /** Where the person stands. */
    public enum State {
        CONFIRMED,
        WAITING,
        WITHDRAWN
    }

    static Attendance of(String eventId, String memberId, State state, long position) {
        return new Attendance(eventId + ":" + memberId, eventId, memberId, state, position);
    }
}
