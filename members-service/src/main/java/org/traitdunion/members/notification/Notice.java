package org.traitdunion.members.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person is told: the data of a notification, one record for each kind. */
public sealed interface Notice {

    /** The kind by which readers tell the data apart. */
    Kind kind();

    record Admitted() implements Notice {
        @Override
        public Kind kind() {
            return Kind.ADMITTED;
        }
    }

    record Refused() implements Notice {
        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /**
     * The person may do more than before.
     *
     * @param role {@code organiser} or {@code moderator}
     */
    record RoleGiven(String role) implements Notice {
        @Override
        public Kind kind() {
            return Kind.ROLE_GIVEN;
        }
    }

    /**
     * The person may do less than before.
     *
     * @param role {@code organiser} or {@code moderator}
     */
    record RoleTaken(String role) implements Notice {
        @Override
        public Kind kind() {
            return Kind.ROLE_TAKEN;
        }
    }

    /**
     * Somebody withdrew, and the person was first in the queue.
     *
     * @param zone the IANA time zone in which the event's times are read
     */
    record SeatFromWaitingList(String eventId, String title, Instant startsAt, String zone) implements Notice {
        @Override
        public Kind kind() {
            return Kind.SEAT_FROM_WAITING_LIST;
        }
    }

    /** An event at which the person holds a seat is no longer what it was; all but the changes is as it is now. */
    record EventChanged(
            String eventId,
            String title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            String place,
            List<Change> changes)
            implements Notice {
        @Override
        public Kind kind() {
            return Kind.EVENT_CHANGED;
        }
    }

    /**
     * One thing that changed about an event.
     *
     * @param field such as {@code place} or {@code time}
     * @param before what it was, as the events service words it for this field, a time with its zone; null if its text does
     *     not travel
     */
    record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    /**
     * An event for which the person holds or awaits a seat does not take place.
     *
     * @param reason the organiser's
     */
    record EventCancelled(String eventId, String title, Instant startsAt, String zone, String reason)
            implements Notice {
        @Override
        public Kind kind() {
            return Kind.EVENT_CANCELLED;
        }
    }

    /**
     * A moderator hid the person's reply.
     *
     * @param number of the reply within its thread
     * @param rule the charter's rule that it broke
     */
    record ReplyHidden(String threadId, long number, String rule) implements Notice {
        @Override
        public Kind kind() {
            return Kind.REPLY_HIDDEN;
        }
    }

    /** The person's reply is visible again. */
    record ReplyRestored(String threadId, long number) implements Notice {
        @Override
        public Kind kind() {
            return Kind.REPLY_RESTORED;
        }
    }

    /**
     * A moderator has answered the person's report.
     *
     * @param outcome {@code hidden} or {@code kept}
     */
    record ReportAnswered(String threadId, long number, String outcome) implements Notice {
        @Override
        public Kind kind() {
            return Kind.REPORT_ANSWERED;
        }
    }

    /** What a notification tells of. */
    enum Kind {
        ADMITTED,
        REFUSED,
        ROLE_GIVEN,
        ROLE_TAKEN,
        SEAT_FROM_WAITING_LIST,
        EVENT_CHANGED,
        EVENT_CANCELLED,
        REPLY_HIDDEN,
        REPLY_RESTORED,
        REPORT_ANSWERED
    }
}
