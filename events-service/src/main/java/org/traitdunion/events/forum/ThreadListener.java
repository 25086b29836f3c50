package org.traitdunion.events.forum;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.events.programme.CommunityEvents;
import org.traitdunion.kit.facts.FactSubscription;

/** Lets an event's page lead to the thread that the forum has opened about it. */
@Configuration(proxyBeanMethods = false)
class ThreadListener {

    @Bean
    FactSubscription threads(CommunityEvents events) {
        return FactSubscription.to("forum.facts").on("forum.thread-opened", ThreadOpened.class, fact -> {
            var thread = fact.payload();
            if (thread.eventId() != null) {
                events.link(thread.eventId(), thread.threadId());
            }
        });
    }
}
