package org.traitdunion.forum.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.FactSamples;

/** The sample that members-service keeps of its directory can be read here. */
class DirectoryFactsTest {

    @Test
    void anEntryNamesTheMemberTheCompanyAndTheStanding() {
        DirectoryEntry entry = FactSamples.read("members.directory", DirectoryEntry.class);

        assertThat(entry.memberId()).isNotBlank();
        assertThat(entry.name()).isNotBlank();
        assertThat(entry.companyId()).isNotBlank();
        assertThat(entry.companyName()).isNotBlank();
        assertThat(entry.standing()).isIn("active", "suspended");
        assertThat(entry.roles()).contains("member");
    }
}
