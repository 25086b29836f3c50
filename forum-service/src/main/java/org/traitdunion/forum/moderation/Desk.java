package org.traitdunion.forum.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.members.Cards;
import org.traitdunion.forum.members.Members;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.forum.thread.ForumThread;
import org.traitdunion.forum.thread.Replies;
import org.traitdunion.forum.thread.Reply;
import org.traitdunion.forum.thread.ReplyReading;
import org.traitdunion.forum.thread.ReplyView;
import org.traitdunion.forum.thread.ReplyViews;
import org.traitdunion.forum.thread.Threads;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;

/** What moderators have before them, in a number of reads that does not depend on how much that is. */
@Component
public class Desk {

    private final Reports reports;
    private final Threads threads;
    private final Replies replies;
    private final ReplyReading reading;
    private final ReplyViews views;
    private final Rooms rooms;
    private final Members members;

    Desk(
            Reports reports,
            Threads threads,
            Replies replies,
            ReplyReading reading,
            ReplyViews views,
            Rooms rooms,
            Members members) {
        this.reports = reports;
        this.threads = threads;
        this.replies = replies;
        this.reading = reading;
        this.views = views;
        this.rooms = rooms;
        this.members = members;
    }

    /** The open reports, the longest waiting first; or the answered ones, the last answered first. */
    public Page<ReportView> list(Report.State state, Caller moderator, PageRequest request) {
        Page<Report> page = reports.visibleTo(moderator, state, request);
        List<Reply> reported = replies.all(page.items().stream().map(Report::id).toList());
        Cards cards = members.cards(ReplyViews.people(reported));
        Map<String, ReplyView> shown = views.of(reported, moderator, cards).stream()
                .collect(Collectors.toMap(ReplyView::id, Function.identity()));
        Map<String, ReportView.ThreadLink> links = links(page.items());
        return page.map(report -> new ReportView(
                report.id(),
                of(links, report.threadId()),
                of(shown, report.id()),
                report.reportedAt(),
                report.notes().size(),
                report.state(),
                report.outcome(),
                report.version()));
    }

    public CaseView one(String reportId, Caller moderator) {
        return one(reports.visible(reportId, moderator), moderator);
    }

    public CaseView one(Report report, Caller moderator) {
        ForumThread thread = threads.visible(report.threadId(), moderator);
        LongStream around = LongStream.rangeClosed(report.number() - 2, report.number() + 1);
        List<Reply> nearby = reading.numbered(thread, around.filter(number -> number > 0));
        Set<String> people = new HashSet<>(ReplyViews.people(nearby));
        report.decisions().forEach(decision -> people.add(decision.moderatorId()));
        Cards cards = members.cards(people);
        Map<Boolean, List<ReplyView>> shown = views.of(nearby, moderator, cards).stream()
                .collect(Collectors.partitioningBy(reply -> reply.number() == report.number()));
        return new CaseView(
                report.id(),
                of(links(List.of(report)), report.threadId()),
                of(shown, true).getFirst(),
                report.reportedAt(),
                report.notes().size(),
                report.state(),
                report.outcome(),
                report.version(),
                of(shown, false),
                report.notes().stream()
                        .map(note -> new CaseView.NoteView(note.rule(), note.note(), note.at()))
                        .toList(),
                report.decisions().stream()
                        .map(decision -> new CaseView.DecisionView(
                                decision.outcome(),
                                decision.rule(),
                                decision.reason(),
                                cards.of(decision.moderatorId()),
                                decision.at()))
                        .toList());
    }

    private Map<String, ReportView.ThreadLink> links(List<Report> page) {
        List<ForumThread> concerned =
                threads.all(page.stream().map(Report::threadId).collect(Collectors.toSet()));
        Map<String, String> names =
                rooms.names(concerned.stream().map(ForumThread::roomId).collect(Collectors.toSet()));
        return concerned.stream()
                .map(thread -> new ReportView.ThreadLink(
                        thread.id(), thread.title(), thread.roomId(), of(names, thread.roomId())))
                .collect(Collectors.toMap(ReportView.ThreadLink::id, Function.identity()));
    }

    /** Rooms, threads and replies are never deleted: what a report names is there. */
    private static <K, V> V of(Map<K, V> found, K key) {
        V value = found.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is stored under " + key);
        }
        return value;
    }
}
