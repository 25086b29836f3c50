package org.traitdunion.forum.thread;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.members.Cards;
import org.traitdunion.forum.members.Members;
import org.traitdunion.forum.thread.ReplyView.HidingView;
import org.traitdunion.forum.thread.ReplyView.State;
import org.traitdunion.kit.markdown.Markdown;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.Role;

/** Shows replies to one reader, whole pages at a time, so that a page costs the same number of reads whatever is on it. */
@Component
public class ReplyViews {

    private final Markdown markdown;
    private final ReportedReplies reported;
    private final Members members;

    ReplyViews(Markdown markdown, ReportedReplies reported, Members members) {
        this.markdown = markdown;
        this.reported = reported;
        this.members = members;
    }

    /** Everybody whose name appears beside these replies. */
    public static Set<String> people(Collection<Reply> replies) {
        Set<String> people = new HashSet<>();
        for (Reply reply : replies) {
            people.add(reply.authorId());
            if (reply.hidden() != null) {
                people.add(reply.hidden().moderatorId());
            }
        }
        return people;
    }

    /** As one sees a reply of one's own, or a moderator one that was judged. */
    public ReplyView of(Reply reply, Caller reader) {
        List<Reply> one = List.of(reply);
        return of(one, reader, members.cards(people(one))).getFirst();
    }

    /** The replies of a thread's page. */
    public List<ReplyView> of(ForumThread thread, List<Reply> replies, Caller reader, Cards cards) {
        return views(replies, reader, cards, thread.isReported() ? reportedBy(reader, replies) : Set.of());
    }

    /** Replies of any threads. */
    public List<ReplyView> of(List<Reply> replies, Caller reader, Cards cards) {
        return views(replies, reader, cards, reportedBy(reader, replies));
    }

    /** Nobody reports replies of their own. */
    private Set<String> reportedBy(Caller reader, List<Reply> replies) {
        List<String> others = replies.stream()
                .filter(reply -> !reply.authorId().equals(reader.id()))
                .map(Reply::id)
                .toList();
        return others.isEmpty() ? Set.of() : reported.reportedBy(reader.id(), others);
    }

    private List<ReplyView> views(List<Reply> replies, Caller reader, Cards cards, Set<String> reportedByReader) {
        return replies.stream()
                .map(reply -> view(reply, reader, cards, reportedByReader.contains(reply.id())))
                .toList();
    }

    private ReplyView view(Reply reply, Caller reader, Cards cards, boolean reportedByMe) {
        boolean mine = reply.authorId().equals(reader.id());
        boolean whole = !reply.isHidden() || mine || reader.has(Role.MODERATOR);
        return new ReplyView(
                reply.id(),
                reply.number(),
                cards.of(reply.authorId()),
                reply.at(),
                whole ? reply.body() : null,
                whole ? markdown.html(reply.body()) : null,
                reply.isHidden() ? State.HIDDEN : State.VISIBLE,
                hiding(reply, reader, whole, cards),
                mine,
                reportedByMe);
    }

    private static @Nullable HidingView hiding(Reply reply, Caller reader, boolean whole, Cards cards) {
        Hiding hiding = reply.hidden();
        if (hiding == null) {
            return null;
        }
        return new HidingView(
                hiding.rule(),
                whole ? hiding.reason() : null,
                whole ? cards.of(hiding.moderatorId()) : null,
                hiding.at(),
                reader.has(Role.MODERATOR) ? reply.moderated() : null);
    }
}
