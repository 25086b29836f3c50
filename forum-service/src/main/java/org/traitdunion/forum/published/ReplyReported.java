package org.traitdunion.forum.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** A member drew the moderators’ attention to a reply. Who did is told to nobody. */
@FactType("forum.reply-reported")
public record ReplyReported(String threadId, long number) implements Fact {

    @Override
    public String key() {
        return threadId;
    }
}
