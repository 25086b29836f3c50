package org.traitdunion.members.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.testkit.FactSamples;

/** What this service reads of the other services' facts is in the samples that those services keep. */
class NeighbourFactsTest {

    @ParameterizedTest
    @MethodSource
    void is_read_whole_from_its_owners_sample(String type, Class<? extends Record> read) throws Exception {
        var fact = FactSamples.read(type, read);

        for (var component : read.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(fact))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    static Stream<Arguments> is_read_whole_from_its_owners_sample() {
        return Stream.of(
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
