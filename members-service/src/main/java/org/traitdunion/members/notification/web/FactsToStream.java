package org.traitdunion.members.notification.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactSubscription;
import org.traitdunion.members.published.MemberFact.MemberAdmitted;
import org.traitdunion.members.published.MemberFact.MemberReinstated;
import org.traitdunion.members.published.MemberFact.MemberSuspended;
import org.traitdunion.members.published.MemberFact.NotificationAdded;
import org.traitdunion.members.published.MemberFact.RoleGiven;
import org.traitdunion.members.published.MemberFact.RoleTaken;

/** Which facts open pages hear of at once. Each instance listens to all: it knows best which pages it holds open. */
@Configuration(proxyBeanMethods = false)
class FactsToStream {

    @Bean
    FactSubscription streaming(OpenStreams streams) {
        return FactSubscription.to("members.facts")
                .broadcast()
                .onGap(streams::endAll)
                .on("members.notification-added", NotificationAdded.class, streams::notified)
                .on("members.member-admitted", MemberAdmitted.class, streams::active)
                .on("members.role-given", RoleGiven.class, streams::active)
                .on("members.role-taken", RoleTaken.class, streams::active)
                .on("members.member-reinstated", MemberReinstated.class, streams::active)
                .on("members.member-suspended", MemberSuspended.class, streams::suspended);
    }
}
