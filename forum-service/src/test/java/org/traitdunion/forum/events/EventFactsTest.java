package org.traitdunion.forum.events;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.FactSamples;

/** What the forum reads of an event is in the samples that events-service keeps. */
class EventFactsTest {

    @Test
    void aPublishedEventIsReadWholeOrNotAtAll() {
        FactSamples.verifyRead("events.event-published", EventPublished.class);
    }

    @Test
    void aChangedEventIsReadWholeOrNotAtAll() {
        FactSamples.verifyRead("events.event-changed", EventChanged.class);
    }
}
