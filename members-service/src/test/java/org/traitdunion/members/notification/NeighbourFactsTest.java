package org.traitdunion.members.notification;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.members.published.MemberFact;
import org.traitdunion.testkit.FactSamples;

/** What this service reads of the other services' facts, and of its own, is in the samples that their owners keep. */
class NeighbourFactsTest {

    @ParameterizedTest
    @MethodSource
    void is_read_whole_from_its_owners_sample_or_not_at_all(String type, Class<? extends Record> read) {
        FactSamples.verifyRead(type, read);
    }

    static Stream<Arguments> is_read_whole_from_its_owners_sample_or_not_at_all() {
        return Stream.of(
                Arguments.of("members.member-admitted", MemberFact.MemberAdmitted.class),
                Arguments.of("members.application-refused", MemberFact.ApplicationRefused.class),
                Arguments.of("members.role-given", MemberFact.RoleGiven.class),
                Arguments.of("members.role-taken", MemberFact.RoleTaken.class),
                Arguments.of("members.member-suspended", MemberFact.MemberSuspended.class),
                Arguments.of("members.member-reinstated", MemberFact.MemberReinstated.class),
                Arguments.of("members.notification-added", MemberFact.NotificationAdded.class),
                Arguments.of("events.seat-confirmed", EventFact.SeatConfirmed.class),
                Arguments.of("events.seat-waitlisted", EventFact.SeatWaitlisted.class),
                Arguments.of("events.seat-promoted", EventFact.SeatPromoted.class),
                Arguments.of("events.seat-withdrawn", EventFact.SeatWithdrawn.class),
                Arguments.of("events.change-announced", EventFact.ChangeAnnounced.class),
                Arguments.of("events.cancellation-announced", EventFact.CancellationAnnounced.class),
                Arguments.of("forum.reply-hidden", ForumFact.ReplyHidden.class),
                Arguments.of("forum.reply-restored", ForumFact.ReplyRestored.class),
                Arguments.of("forum.report-answered", ForumFact.ReportAnswered.class));
    }
}
