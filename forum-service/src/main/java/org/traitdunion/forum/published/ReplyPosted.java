package org.traitdunion.forum.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** A reply was posted and has its number. */
@FactType("forum.reply-posted")
public record ReplyPosted(String threadId, long number, String authorId) implements Fact {

    @Override
    public String key() {
        return threadId;
    }
}
