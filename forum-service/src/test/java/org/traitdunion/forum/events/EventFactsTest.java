package org.traitdunion.forum.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.FactSamples;

/** The samples that events-service keeps can be read here. */
class EventFactsTest {

    @Test
    void aPublishedEventNamesItsTitleAndOrganiser() {
        EventPublished event = FactSamples.read("events.event-published", EventPublished.class);

        assertThat(event.eventId()).isNotBlank();
        assertThat(event.title()).isNotBlank();
        assertThat(event.organiserId()).isNotBlank();
    }

    @Test
    void aChangedEventNamesItsTitle() {
        EventChanged event = FactSamples.read("events.event-changed", EventChanged.class);

        assertThat(event.eventId()).isNotBlank();
        assertThat(event.title()).isNotBlank();
    }
}
