package org.traitdunion.forum.thread.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.forum.thread.Posting;
import org.traitdunion.forum.thread.ReplyView;
import org.traitdunion.forum.thread.ReplyViews;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;

@RestController
@RequestMapping("/api/threads/{threadId}/replies")
class ReplyController {

    private final ThreadPages pages;
    private final Posting posting;
    private final ReplyViews views;

    ReplyController(ThreadPages pages, Posting posting, ReplyViews views) {
        this.pages = pages;
        this.posting = posting;
        this.views = views;
    }

    record PutReply(
            @Text(min = 1, max = 8000, multiline = true) String body) {}

    @GetMapping
    @MembersOnly
    Page<ReplyView> list(
            @PathVariable @Uuid String threadId,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        return pages.replies(threadId, after, limit, caller);
    }

    @PutMapping("/{replyId}")
    @MembersOnly
    ReplyView put(
            @PathVariable @Uuid String threadId,
            @PathVariable @Uuid String replyId,
            @Valid @RequestBody PutReply command,
            Caller caller) {
        return views.of(posting.post(threadId, replyId, command.body(), caller), caller);
    }
}
