package org.traitdunion.members.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactSubscription;
import org.traitdunion.members.notification.EventFact.CancellationAnnounced;
import org.traitdunion.members.notification.EventFact.ChangeAnnounced;
import org.traitdunion.members.notification.EventFact.SeatConfirmed;
import org.traitdunion.members.notification.EventFact.SeatPromoted;
import org.traitdunion.members.notification.EventFact.SeatWaitlisted;
import org.traitdunion.members.notification.EventFact.SeatWithdrawn;
import org.traitdunion.members.notification.ForumFact.ReplyHidden;
import org.traitdunion.members.notification.ForumFact.ReplyRestored;
import org.traitdunion.members.notification.ForumFact.ReportAnswered;
import org.traitdunion.members.published.MemberFact.ApplicationRefused;
import org.traitdunion.members.published.MemberFact.MemberAdmitted;
import org.traitdunion.members.published.MemberFact.RoleGiven;
import org.traitdunion.members.published.MemberFact.RoleTaken;

/** Which facts make a notification, and for whom. */
@Configuration(proxyBeanMethods = false)
class FactsToTell {

    @Bean
    FactSubscription tellingOfMembership(Notifications notifications) {
        return FactSubscription.to("members.facts")
                .on(
                        "members.member-admitted",
                        MemberAdmitted.class,
                        fact -> notifications.tell(
                                fact.payload().memberId(), fact.id(), fact.time(), new Notice.Admitted()))
                .on(
                        "members.application-refused",
                        ApplicationRefused.class,
                        fact -> notifications.tell(
                                fact.payload().memberId(), fact.id(), fact.time(), new Notice.Refused()))
                .on(
                        "members.role-given",
                        RoleGiven.class,
                        fact -> notifications.tell(
                                fact.payload().memberId(),
                                fact.id(),
                                fact.time(),
                                new Notice.RoleGiven(fact.payload().role())))
                .on(
                        "members.role-taken",
                        RoleTaken.class,
                        fact -> notifications.tell(
                                fact.payload().memberId(),
                                fact.id(),
                                fact.time(),
                                new Notice.RoleTaken(fact.payload().role())));
    }

    @Bean
    FactSubscription tellingOfEvents(Attending attending) {
        return FactSubscription.to("events.facts")
                .on("events.seat-confirmed", SeatConfirmed.class, attending::confirmed)
                .on("events.seat-waitlisted", SeatWaitlisted.class, attending::waitlisted)
                .on("events.seat-promoted", SeatPromoted.class, attending::promoted)
                .on("events.seat-withdrawn", SeatWithdrawn.class, attending::withdrawn)
                .on("events.change-announced", ChangeAnnounced.class, attending::changed)
                .on("events.cancellation-announced", CancellationAnnounced.class, attending::cancelled);
    }

    @Bean
    FactSubscription tellingOfTheForum(Notifications notifications) {
        return FactSubscription.to("forum.facts")
                .on(
                        "forum.reply-hidden",
                        ReplyHidden.class,
                        fact -> notifications.tell(
                                fact.payload().authorId(),
                                fact.id(),
                                fact.time(),
                                new Notice.ReplyHidden(
                                        fact.payload().threadId(),
                                        fact.payload().number(),
                                        fact.payload().rule())))
                .on(
                        "forum.reply-restored",
                        ReplyRestored.class,
                        fact -> notifications.tell(
                                fact.payload().authorId(),
                                fact.id(),
                                fact.time(),
                                new Notice.ReplyRestored(
                                        fact.payload().threadId(),
                                        fact.payload().number())))
                .on(
                        "forum.report-answered",
                        ReportAnswered.class,
                        fact -> fact.payload()
                                .reporterIds()
                                .forEach(reporter -> notifications.tell(
                                        reporter,
                                        fact.id(),
                                        fact.time(),
                                        new Notice.ReportAnswered(
                                                fact.payload().threadId(),
                                                fact.payload().number(),
                                                fact.payload().outcome()))));
    }
}
