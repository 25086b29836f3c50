package org.traitdunion.forum.moderation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.thread.Reply;
import org.traitdunion.forum.thread.ReplyReading;
import org.traitdunion.forum.thread.Threads;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.version.IfMatch;

/** A moderator answers a report, or takes back a hiding. */
@Service
public class Deciding {

    private static final int ROUNDS = 30;

    private final Threads threads;
    private final ReplyReading replies;
    private final Reports reports;
    private final Settlement settlement;
    private final Clock clock;

    Deciding(Threads threads, ReplyReading replies, Reports reports, Settlement settlement, Clock clock) {
        this.threads = threads;
        this.replies = replies;
        this.reports = reports;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Returns the report as it is then; the same decision sent again changes nothing. */
    public Report decide(
            String reportId,
            IfMatch ifMatch,
            Decision.Act act,
            @Nullable CharterRule rule,
            String reason,
            Caller moderator) {
        Report report = reports.visible(reportId, moderator);
        Decision decision = new Decision(act, rule, reason, moderator.id(), clock.instant());
        return switch (report.decide(decision)) {
            case Report.Ruling.Ruled ruled -> {
                ifMatch.require(report.version());
                if (!reports.save(ruled.report(), ruled.facts())) {
                    throw Refusal.stale();
                }
                settlement.settle(ruled.report());
                yield ruled.report();
            }
            case Report.Ruling.SaidBefore again -> {
                settlement.settle(report);
                yield report;
            }
            case Report.Ruling.TooLate late -> {
                ifMatch.require(report.version());
                throw Refusal.conflict("report-answered");
            }
            case Report.Ruling.OwnCase own -> throw Refusal.conflict("own-case");
        };
    }

    /**
     * Takes back the hiding that the moderator has read, if they say which. Returns the reply as it is then; the same
     * restoration sent again changes nothing.
     */
    public Reply restore(String threadId, long number, String reason, IfMatch hiding, Caller moderator) {
        Decision decision = new Decision(Decision.Act.RESTORE, null, reason, moderator.id(), clock.instant());
        Reply reply = replies.one(threads.visible(threadId, moderator), number);
        if (reply.authorId().equals(moderator.id())) {
            throw Refusal.conflict("own-case");
        }
        for (int round = 0; round < ROUNDS; round++) {
            Report report = reports.find(reply.id()).orElseThrow(() -> Refusal.conflict("already-visible"));
            Report.Ruling ruling = report.restore(decision);
            if (!(ruling instanceof Report.Ruling.Ruled ruled)) {
                Reply visible = settled(report, moderator);
                if (ruling instanceof Report.Ruling.TooLate) {
                    throw Refusal.conflict("already-visible");
                }
                return visible;
            }
            hiding.check(report.version());
            if (reports.save(ruled.report(), ruled.facts())) {
                return settled(ruled.report(), moderator);
            }
        }
        throw Refusal.unavailable();
    }

    private Reply settled(Report report, Caller moderator) {
        settlement.settle(report);
        return replies.one(threads.visible(report.threadId(), moderator), report.number());
    }
}
