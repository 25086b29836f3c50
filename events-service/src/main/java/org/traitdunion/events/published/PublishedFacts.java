package org.traitdunion.events.published;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactTopic;

/** Owns the topic of this service's facts. */
@Configuration(proxyBeanMethods = false)
class PublishedFacts {

    @Bean
    FactTopic eventFacts() {
        return FactTopic.of(
                "events.facts",
                EventFact.EventPublished.class,
                EventFact.EventChanged.class,
                EventFact.EventCancelled.class,
                EventFact.SeatConfirmed.class,
                EventFact.SeatWaitlisted.class,
                EventFact.SeatPromoted.class,
                EventFact.SeatWithdrawn.class,
                EventFact.ChangeAnnounced.class,
                EventFact.CancellationAnnounced.class);
    }
}
