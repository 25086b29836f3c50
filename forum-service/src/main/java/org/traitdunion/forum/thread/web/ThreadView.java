package org.traitdunion.forum.thread.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.members.MemberCard;
import org.traitdunion.forum.room.AudienceView;
import org.traitdunion.forum.thread.ReplyView;
import org.traitdunion.kit.page.Page;

/**
 * All that a thread's page shows, in one answer.
 *
 * @param audience of the room: who reads what is written here
 * @param event the event whose thread this is
 * @param body Markdown; empty for an event's thread
 * @param bodyHtml safe HTML
 */
record ThreadView(
        String id,
        String roomId,
        String roomName,
        AudienceView audience,
        String title,
        MemberCard author,
        Instant openedAt,
        @Nullable EventLink event,
        String body,
        String bodyHtml,
        long replyCount,
        long version,
        Page<ReplyView> replies) {

    record EventLink(String id) {}
}
