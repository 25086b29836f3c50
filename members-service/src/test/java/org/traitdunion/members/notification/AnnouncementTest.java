package org.traitdunion.members.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.notification.Attendance.State;

class AnnouncementTest {

    @Test
    void a_change_concerns_those_who_hold_a_seat() {
        var change = announcement(Notice.Kind.EVENT_CHANGED);

        assertThat(change.concerns(attendance(State.CONFIRMED, 4))).isTrue();
        assertThat(change.concerns(attendance(State.WAITING, 4))).isFalse();
        assertThat(change.concerns(attendance(State.WITHDRAWN, 4))).isFalse();
    }

    @Test
    void a_cancellation_also_concerns_those_who_wait() {
        var cancellation = announcement(Notice.Kind.EVENT_CANCELLED);

        assertThat(cancellation.concerns(attendance(State.CONFIRMED, 4))).isTrue();
        assertThat(cancellation.concerns(attendance(State.WAITING, 4))).isTrue();
        assertThat(cancellation.concerns(attendance(State.WITHDRAWN, 4))).isFalse();
    }

    @Test
    void whoever_came_later_has_read_the_event_as_it_is() {
        assertThat(announcement(Notice.Kind.EVENT_CHANGED).concerns(attendance(State.CONFIRMED, 6)))
                .isFalse();
    }

    @Test
    void the_same_fact_told_to_the_same_person_is_one_notification() {
        assertThat(Notification.id("fact", "awa"))
                .isEqualTo(Notification.id("fact", "awa"))
                .isNotEqualTo(Notification.id("fact", "marc"))
                .isNotEqualTo(Notification.id("other", "awa"));
    }

    private static Announcement announcement(Notice.Kind kind) {
        return new Announcement("fact", 5, Instant.EPOCH, kind, new Document());
    }

    private static Attendance attendance(State state, long position) {
        return Attendance.of("event", "awa", state, position);
    }
}
