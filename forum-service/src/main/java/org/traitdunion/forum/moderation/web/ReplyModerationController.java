package org.traitdunion.forum.moderation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.moderation.Deciding;
import org.traitdunion.forum.moderation.Reporting;
import org.traitdunion.forum.thread.ReplyView;
import org.traitdunion.forum.thread.ReplyViews;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;
import org.traitdunion.kit.security.ModeratorsOnly;
import org.traitdunion.kit.version.CheckedIfSent;
import org.traitdunion.kit.version.IfMatch;

@RestController
@RequestMapping("/api/threads/{threadId}/replies/{number}")
class ReplyModerationController {

    private static final long MOST_REPLIES = 999_999_999;

    private final Reporting reporting;
    private final Deciding deciding;
    private final ReplyViews views;

    ReplyModerationController(Reporting reporting, Deciding deciding, ReplyViews views) {
        this.reporting = reporting;
        this.deciding = deciding;
        this.views = views;
    }

    record PutReport(
            @NotNull CharterRule rule,
            @Text(min = 0, max = 500, multiline = true) String note) {}

    record Reported(String reportId) {}

    record PutRestoration(
            @Text(min = 1, max = 500, multiline = true) String reason) {}

    @PutMapping("/report")
    @MembersOnly
    Reported report(
            @PathVariable @Uuid String threadId,
            @PathVariable @Min(1) @Max(MOST_REPLIES) long number,
            @Valid @RequestBody PutReport command,
            Caller caller) {
        return new Reported(reporting.report(threadId, number, command.rule(), command.note(), caller));
    }

    @PutMapping("/restoration")
    @ModeratorsOnly
    ReplyView restore(
            @PathVariable @Uuid String threadId,
            @PathVariable @Min(1) @Max(MOST_REPLIES) long number,
            @CheckedIfSent IfMatch hiding,
            @Valid @RequestBody PutRestoration command,
            Caller caller) {
        return views.of(deciding.restore(threadId, number, command.reason(), hiding, caller), caller);
    }
}
