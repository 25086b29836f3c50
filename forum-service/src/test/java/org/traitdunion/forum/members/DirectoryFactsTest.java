package org.traitdunion.forum.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.FactSamples;

/** What the forum reads of a member is in the sample that members-service keeps of its directory. */
class DirectoryFactsTest {

    @Test
    void anEntryIsReadWholeOrNotAtAll() {
        var entry = FactSamples.verifyRead("members.directory", DirectoryEntry.class);

        assertThat(entry.standing()).isIn("active", "suspended");
        assertThat(entry.roles()).contains("member");
    }
}
