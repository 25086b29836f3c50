package org.traitdunion.forum.published;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.kit.facts.FactTopic;

/** The topic of the forum: every fact about a thread carries the thread's id as its key. */
@Configuration
class ForumFacts {

    @Bean
    FactTopic forumTopic() {
        return FactTopic.of(
                "forum.facts",
                ThreadOpened.class,
                ReplyPosted.class,
                ReplyReported.class,
                ReplyHidden.class,
                ReplyRestored.class,
                ReportAnswered.class);
    }
}
