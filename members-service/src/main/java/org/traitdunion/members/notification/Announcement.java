package org.traitdunion.members.notification;

import java.time.Instant;
import org.bson.Document;

/**
 * What an organiser announces to those who attend. It is meant for those who stood on the roster when it was made:
 * whoever came later has read the event as it is now.
 *
 * @param factId the fact that brought it
 * @param position in the order of the roster
 */
public record Announcement(String factId, long position, Instant at, Notice.Kind kind, Document data) {

    /** A change concerns those who hold a seat; a cancellation also those who wait for one. */
    boolean concerns(Attendance attendance) {
        return attendance.position() < position
                && switch (attendance.state()) {
                    case CONFIRMED -> true;
                    case WAITING -> kind == Notice.Kind.EVENT_CANCELLED;
                    case WITHDRAWN -> false;
                };
    }
}
