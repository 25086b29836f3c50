package org.traitdunion.forum.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.thread.ForumThread;
import org.traitdunion.forum.thread.Reply;
import org.traitdunion.forum.thread.ReplyReading;
import org.traitdunion.forum.thread.Threads;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** A member draws the moderators' attention to somebody else's reply. */
@Service
public class Reporting {

    private static final int ROUNDS = 30;

    private final Threads threads;
    private final ReplyReading replies;
    private final Reports reports;
    private final Clock clock;

    Reporting(Threads threads, ReplyReading replies, Reports reports, Clock clock) {
        this.threads = threads;
        this.replies = replies;
        this.reports = reports;
        this.clock = clock;
    }

    /** Returns the id of the report, which the reply's reporters share. */
    public String report(String threadId, long number, CharterRule rule, String words, Caller reporter) {
        ForumThread thread = threads.visible(threadId, reporter);
        Reply reply = replies.stored(thread, number);
        if (reply.authorId().equals(reporter.id())) {
            throw Refusal.conflict("own-reply");
        }
        Instant now = clock.instant();
        Note note = new Note(reporter.id(), rule, words, now);
        for (int round = 0; round < ROUNDS; round++) {
            Report report = reports.find(reply.id()).orElseGet(() -> Report.of(reply, thread.companyId(), now));
            switch (report.file(note)) {
                case Report.Filing.Filed filed -> {
                    if (!thread.isReported()) {
                        threads.reported(threadId);
                    }
                    if (reports.save(filed.report(), List.of(filed.fact()))) {
                        return reply.id();
                    }
                }
                case Report.Filing.NothingNew nothing -> {
                    return reply.id();
                }
                case Report.Filing.AlreadyHidden hidden -> throw Refusal.conflict("already-hidden");
            }
        }
        throw Refusal.unavailable();
    }
}
