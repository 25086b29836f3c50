package org.traitdunion.forum.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** A moderator made a hidden reply visible again. */
@FactType("forum.reply-restored")
public record ReplyRestored(String threadId, long number, String authorId) implements Fact {

    @Override
    public String key() {
        return threadId;
    }
}
