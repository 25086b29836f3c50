package org.traitdunion.members.published;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactTopic;

/** The topics that this service owns, and what it says on each. */
@Configuration(proxyBeanMethods = false)
class Topics {

    @Bean
    FactTopic memberFacts() {
        return FactTopic.of(
                "members.facts",
                MemberFact.ApplicationMade.class,
                MemberFact.MemberAdmitted.class,
                MemberFact.ApplicationRefused.class,
                MemberFact.RoleGiven.class,
                MemberFact.RoleTaken.class,
                MemberFact.MemberSuspended.class,
                MemberFact.MemberReinstated.class,
                MemberFact.NotificationAdded.class);
    }

    @Bean
    FactTopic directory() {
        return FactTopic.compacted(DirectoryEntry.TOPIC, DirectoryEntry.class);
    }
}
