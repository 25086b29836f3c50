package org.traitdunion.forum.published;

import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/**
 * A thread was opened.
 *
 * @param eventId the event whose thread it is; null for a thread that a member opened
 */
@FactType("forum.thread-opened")
public record ThreadOpened(
        String threadId,
        String roomId,
        String authorId,
        @Nullable String eventId) implements Fact {}
