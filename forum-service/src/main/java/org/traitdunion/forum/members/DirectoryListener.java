package org.traitdunion.forum.members;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactSubscription;

/** Keeps the copy of the directory in step with members-service. */
@Configuration
class DirectoryListener {

    @Bean
    FactSubscription directory(Members members) {
        return FactSubscription.to("members.directory")
                .awaited()
                .on("members.directory", DirectoryEntry.class, fact -> members.learn(fact.payload(), fact.position()))
                .onTombstone(fact -> members.forget(fact.subject(), fact.position()));
    }
}
