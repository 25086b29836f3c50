package org.traitdunion.members.published;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.members.published.MemberFact.ApplicationMade;
import org.traitdunion.members.published.MemberFact.ApplicationRefused;
import org.traitdunion.members.published.MemberFact.MemberAdmitted;
import org.traitdunion.members.published.MemberFact.MemberReinstated;
import org.traitdunion.members.published.MemberFact.MemberSuspended;
import org.traitdunion.members.published.MemberFact.NotificationAdded;
import org.traitdunion.members.published.MemberFact.RoleGiven;
import org.traitdunion.members.published.MemberFact.RoleTaken;
import org.traitdunion.testkit.FactSamples;

/** The samples in {@code facts/} are what the other services' tests read: a change here is a change for them. */
class FactSamplesTest {

    private static final String AWA = "0198f4a2-7c3e-7d10-9a51-3f2b8c6d1e01";

    @ParameterizedTest
    @MethodSource
    void is_published_as_its_sample_says(Fact fact) {
        FactSamples.verify(fact);
    }

    static Stream<Fact> is_published_as_its_sample_says() {
        return Stream.of(
                new ApplicationMade(AWA, "orvalys"),
                new MemberAdmitted(AWA, "orvalys"),
                new ApplicationRefused(AWA),
                new RoleGiven(AWA, "organiser"),
                new RoleTaken(AWA, "moderator"),
                new MemberSuspended(AWA),
                new MemberReinstated(AWA),
                new NotificationAdded(AWA, "5b0f6b0e-9f0c-5c0e-8a0b-2f6f1d3c4b5a", "seat-from-waiting-list"),
                new DirectoryEntry(
                        AWA,
                        "Awa Diarra",
                        "orvalys",
                        "Orvalys",
                        "Lyon Part-Dieu",
                        "Assistante de direction",
                        "active",
                        List.of("member", "organiser"),
                        3));
    }
}
