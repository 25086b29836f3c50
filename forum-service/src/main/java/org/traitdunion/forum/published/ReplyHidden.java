package org.traitdunion.forum.published;

import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/**
 * A moderator hid a reply.
 *
 * @param rule the rule of the charter that it broke
 */
@FactType("forum.reply-hidden")
public record ReplyHidden(String threadId, long number, String authorId, CharterRule rule) implements Fact {

    @Override
    public String key() {
        return threadId;
    }
}
