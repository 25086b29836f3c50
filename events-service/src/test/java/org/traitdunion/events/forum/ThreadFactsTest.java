package org.traitdunion.events.forum;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.FactSamples;

/** What this service reads of a thread is in the sample that the forum keeps. */
class ThreadFactsTest {

    @Test
    void anOpenedThreadIsReadWholeOrNotAtAll() {
        FactSamples.verifyRead("forum.thread-opened", ThreadOpened.class);
    }
}
