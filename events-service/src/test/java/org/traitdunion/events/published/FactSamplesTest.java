package org.traitdunion.events.published;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.testkit.FactSamples;

/** One sample of each fact: those who read them test against the same files. */
class FactSamplesTest {

    private static final String EVENT = "0195d3c0-7a10-7000-8000-000000000001";
    private static final String MEMBER = "3f8a2c5e-0000-4000-8000-000000000001";
    private static final String ORGANISER = "3f8a2c5e-0000-4000-8000-000000000009";
    private static final String TITLE = "Une matinée à deux réseaux";
    private static final Instant START = Instant.parse("2026-12-08T09:00:00Z");
    private static final Instant END = Instant.parse("2026-12-08T12:00:00Z");
    private static final String ZONE = "Europe/Paris";
    private static final List<Change> CHANGES = List.of(
            new Change("place", "Lyon, salle Ampère", "Lyon, salle Lumière"),
            new Change(
                    "time",
                    "2026-12-08T09:00:00Z/2026-12-08T12:00:00Z Europe/London",
                    "2026-12-08T09:00:00Z/2026-12-08T12:00:00Z Europe/Paris"));

    static Stream<EventFact> facts() {
        return Stream.of(
                new EventFact.EventPublished(
                        EVENT, TITLE, EventKind.JOB_MEETING, "Lyon, salle Ampère", START, END, ZONE, 40, ORGANISER),
                new EventFact.EventChanged(EVENT, TITLE, CHANGES),
                new EventFact.EventCancelled(EVENT, "Grève des trains"),
                new EventFact.SeatConfirmed(EVENT, MEMBER),
                new EventFact.SeatWaitlisted(EVENT, MEMBER, 41),
                new EventFact.SeatPromoted(EVENT, MEMBER, TITLE, START, ZONE),
                new EventFact.SeatWithdrawn(EVENT, MEMBER, "waiting-list"),
                new EventFact.ChangeAnnounced(EVENT, TITLE, START, END, ZONE, "Lyon, salle Lumière", CHANGES),
                new EventFact.CancellationAnnounced(EVENT, TITLE, START, ZONE, "Grève des trains"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void stayAsTheyWerePublished(EventFact fact) {
        FactSamples.verify(fact);
    }
}
