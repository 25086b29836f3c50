package org.traitdunion.forum.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.forum.thread.EventTitle;
import org.traitdunion.forum.thread.Opening;
import org.traitdunion.kit.facts.FactSubscription;
import org.traitdunion.kit.facts.Received;

/** Opens the thread of each published event, and lets it follow the event's title. */
@Configuration
class EventsListener {

    @Bean
    FactSubscription events(KnownEvents events, Opening opening) {
        return FactSubscription.to("events.facts")
                .on("events.event-published", EventPublished.class, fact -> published(events, opening, fact))
                .on("events.event-changed", EventChanged.class, fact -> changed(events, opening, fact));
    }

    /**
     * The thread opens first, since people wait for it, with the title that the fact has. A newer one, of which any instance may
     * have heard before or meanwhile, is put in its place.
     */
    private static void published(KnownEvents events, Opening opening, Received<EventPublished> fact) {
        EventPublished event = fact.payload();
        opening.openFor(
                new EventTitle(event.eventId(), event.title(), fact.position()), event.organiserId(), fact.time());
        opening.retitle(
                events.learn(event.eventId(), event.title(), fact.position()).asShown());
    }

    private static void changed(KnownEvents events, Opening opening, Received<EventChanged> fact) {
        EventChanged event = fact.payload();
        opening.retitle(
                events.learn(event.eventId(), event.title(), fact.position()).asShown());
    }
}
