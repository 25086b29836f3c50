package org.traitdunion.members.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.traitdunion.members.notification.Notice;
import org.traitdunion.members.notification.Notification;

/**
 * A notification as its reader gets it.
 *
 * @param at when it happened
 * @param data what the kind needs to be told
 */
record NotificationView(
        String id,
        Notice.Kind kind,
        Instant at,
        boolean seen,

        @Schema(
                anyOf = {
                    Notice.Admitted.class,
                    Notice.Refused.class,
                    Notice.RoleGiven.class,
                    Notice.RoleTaken.class,
                    Notice.SeatFromWaitingList.class,
                    Notice.EventChanged.class,
                    Notice.EventCancelled.class,
                    Notice.ReplyHidden.class,
                    Notice.ReplyRestored.class,
                    Notice.ReportAnswered.class
                })
        Map<String, Object> data) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(), notification.kind(), notification.at(), notification.seen(), notification.data());
    }
}
