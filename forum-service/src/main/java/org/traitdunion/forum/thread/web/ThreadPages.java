package org.traitdunion.forum.thread.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.members.Cards;
import org.traitdunion.forum.members.Members;
import org.traitdunion.forum.room.AudienceView;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.forum.thread.ForumThread;
import org.traitdunion.forum.thread.Reply;
import org.traitdunion.forum.thread.ReplyReading;
import org.traitdunion.forum.thread.ReplyView;
import org.traitdunion.forum.thread.ReplyViews;
import org.traitdunion.forum.thread.Threads;
import org.traitdunion.kit.markdown.Markdown;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;

/** Composes what a reader of threads sees, with a number of reads that does not depend on what is shown. */
@Component
class ThreadPages {

    private final Rooms rooms;
    private final Threads threads;
    private final ReplyReading replies;
    private final ReplyViews views;
    private final Members members;
    private final Markdown markdown;

    ThreadPages(
            Rooms rooms, Threads threads, ReplyReading replies, ReplyViews views, Members members, Markdown markdown) {
        this.rooms = rooms;
        this.threads = threads;
        this.replies = replies;
        this.views = views;
        this.members = members;
        this.markdown = markdown;
    }

    Page<ThreadLine> ofRoom(String roomId, Caller reader, PageRequest request) {
        Page<ForumThread> page = threads.inRoom(rooms.visible(roomId, reader).id(), request);
        Set<String> people = new HashSet<>();
        for (ForumThread thread : page.items()) {
            people.add(thread.authorId());
            if (thread.lastAuthorId() != null) {
                people.add(thread.lastAuthorId());
            }
        }
        Cards cards = members.cards(people);
        return page.map(thread -> ThreadLine.of(thread, cards));
    }

    ThreadView thread(String id, long after, int limit, Caller reader) {
        return thread(threads.visible(id, reader), after, limit, reader);
    }

    ThreadView thread(ForumThread thread, long after, int limit, Caller reader) {
        List<Reply> page = replies.page(thread, after, limit);
        Set<String> people = ReplyViews.people(page);
        people.add(thread.authorId());
        people.add(reader.id());
        Cards cards = members.cards(people);
        return new ThreadView(
                thread.id(),
                thread.roomId(),
                rooms.names(Set.of(thread.roomId())).getOrDefault(thread.roomId(), ""),
                AudienceView.of(thread.audience(), cards.of(reader.id()).companyName()),
                thread.title(),
                cards.of(thread.authorId()),
                thread.openedAt(),
                thread.eventId() == null ? null : new ThreadView.EventLink(thread.eventId()),
                thread.body(),
                markdown.html(thread.body()),
                thread.replyCount(),
                thread.version(),
                page(thread, page, reader, cards));
    }

    Page<ReplyView> replies(String threadId, long after, int limit, Caller reader) {
        ForumThread thread = threads.visible(threadId, reader);
        List<Reply> page = replies.page(thread, after, limit);
        return page(thread, page, reader, members.cards(ReplyViews.people(page)));
    }

    /** The next page is asked for with the number of the last reply of this one. */
    private Page<ReplyView> page(ForumThread thread, List<Reply> page, Caller reader, Cards cards) {
        boolean more = !page.isEmpty() && page.getLast().number() < thread.replyCount();
        return new Page<>(
                views.of(thread, page, reader, cards),
                more ? Long.toString(page.getLast().number()) : null);
    }
}
