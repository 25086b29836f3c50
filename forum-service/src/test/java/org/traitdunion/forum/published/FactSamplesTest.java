package org.traitdunion.forum.published;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.testkit.FactSamples;

class FactSamplesTest {

    private static final String THREAD = "0195d3c0-7a10-7000-8000-000000000002";
    private static final String EVENT = "0195d3c0-7a10-7000-8000-000000000001";
    private static final String AUTHOR = "3f8a2c5e-0000-4000-8000-000000000009";
    private static final List<String> REPORTERS =
            List.of("3f8a2c5e-0000-4000-8000-000000000010", "3f8a2c5e-0000-4000-8000-000000000011");

    static Stream<Fact> facts() {
        return Stream.of(
                new ThreadOpened(EVENT, "evenements", AUTHOR, EVENT),
                new ReplyPosted(THREAD, 5, AUTHOR),
                new ReplyReported(THREAD, 5),
                new ReplyHidden(THREAD, 5, AUTHOR, CharterRule.SITUATIONS),
                new ReplyRestored(THREAD, 5, AUTHOR),
                new ReportAnswered(THREAD, 5, REPORTERS, Outcome.HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theSamplesSayWhatIsPublished(Fact fact) {
        FactSamples.verify(fact);
    }
}
