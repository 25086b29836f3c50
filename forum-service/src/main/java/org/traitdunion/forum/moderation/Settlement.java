package org.traitdunion.forum.moderation;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.traitdunion.forum.thread.Replies;
import org.traitdunion.kit.sweep.Sweeps;

/**
 * Lets replies follow the decisions on them. The decision is written first, because it is what moderators compete for; a crash
 * right after it leaves a mark that the sweep finds, and a repeated decision does the same at once.
 */
@Component
class Settlement {

    private final Reports reports;
    private final Replies replies;

    Settlement(Reports reports, Replies replies, Sweeps sweeps) {
        this.reports = reports;
        this.replies = replies;
        sweeps.every("settlement", Duration.ofSeconds(5), this::sweep);
    }

    /** Writes nothing where the reply has followed. */
    void settle(Report report) {
        if (report.unsettled() != null) {
            replies.follow(report.id(), report.hiding(), report.version());
            reports.settled(report);
        }
    }

    private void sweep() {
        Sweeps.each(reports.unsettled(Sweeps.AT_ONCE), this::settle);
    }
}
