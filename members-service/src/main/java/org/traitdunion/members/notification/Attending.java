package org.traitdunion.members.notification;

import org.springframework.stereotype.Service;
import org.traitdunion.kit.facts.Received;
import org.traitdunion.members.notification.Attendance.State;
import org.traitdunion.members.notification.EventFact.CancellationAnnounced;
import org.traitdunion.members.notification.EventFact.ChangeAnnounced;
import org.traitdunion.members.notification.EventFact.SeatConfirmed;
import org.traitdunion.members.notification.EventFact.SeatPromoted;
import org.traitdunion.members.notification.EventFact.SeatWaitlisted;
import org.traitdunion.members.notification.EventFact.SeatWithdrawn;
import org.traitdunion.members.notification.Notice.EventCancelled;
import org.traitdunion.members.notification.Notice.EventChanged;
import org.traitdunion.members.notification.Notice.SeatFromWaitingList;

/**
 * Tells those who attend an event what becomes of it. Facts may come twice, late and out of order: attendances and
 * announcements are both kept, and whichever arrives second finds the other, so that the same people are told in the
 * end. Being cut off in the middle is harmless too, since what was told already is not told again.
 */
@Service
class Attending {

    private static final int CROWD = 200;

    private final Attendances attendances;
    private final Announcements announcements;
    private final Notifications notifications;

    Attending(Attendances attendances, Announcements announcements, Notifications notifications) {
        this.attendances = attendances;
        this.announcements = announcements;
        this.notifications = notifications;
    }

    void confirmed(Received<SeatConfirmed> fact) {
        var seat = fact.payload();
        learn(Attendance.of(seat.eventId(), seat.memberId(), State.CONFIRMED, fact.position()));
    }

    void waitlisted(Received<SeatWaitlisted> fact) {
        var seat = fact.payload();
        learn(Attendance.of(seat.eventId(), seat.memberId(), State.WAITING, fact.position()));
    }

    void withdrawn(Received<SeatWithdrawn> fact) {
        var seat = fact.payload();
        learn(Attendance.of(seat.eventId(), seat.memberId(), State.WITHDRAWN, fact.position()));
    }

    /** A seat that has been given up since is not announced any more. */
    void promoted(Received<SeatPromoted> fact) {
        var seat = fact.payload();
        var known = learn(Attendance.of(seat.eventId(), seat.memberId(), State.CONFIRMED, fact.position()));
        if (known.position() == fact.position()) {
            notifications.tell(
                    seat.memberId(),
                    fact.id(),
                    fact.time(),
                    new SeatFromWaitingList(seat.eventId(), seat.title(), seat.startsAt(), seat.zone()));
        }
    }

    void changed(Received<ChangeAnnounced> fact) {
        var event = fact.payload();
        announce(
                event.eventId(),
                fact,
                new EventChanged(
                        event.eventId(),
                        event.title(),
                        event.startsAt(),
                        event.endsAt(),
                        event.zone(),
                        event.place(),
                        event.changes()));
    }

    void cancelled(Received<CancellationAnnounced> fact) {
        var event = fact.payload();
        announce(
                event.eventId(),
                fact,
                new EventCancelled(event.eventId(), event.title(), event.startsAt(), event.zone(), event.reason()));
    }

    private Attendance learn(Attendance told) {
        var known = attendances.learn(told);
        announcements.of(told.eventId()).forEach(announcement -> tell(known, announcement));
        return known;
    }

    private void announce(String eventId, Received<?> fact, Notice notice) {
        var announcement =
                new Announcement(fact.id(), fact.position(), fact.time(), notice.kind(), notifications.data(notice));
        announcements.keep(eventId, announcement);
        var crowd = attendances.of(eventId, Attendances.beforeAll(eventId), CROWD);
        while (!crowd.isEmpty()) {
            crowd.forEach(attendance -> tell(attendance, announcement));
            crowd = attendances.of(eventId, crowd.getLast().id(), CROWD);
        }
    }

    private void tell(Attendance attendance, Announcement announcement) {
        if (announcement.concerns(attendance)) {
            notifications.tell(
                    attendance.memberId(),
                    announcement.factId(),
                    announcement.at(),
                    announcement.kind(),
                    announcement.data());
        }
    }
}
