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
import org.traitdunion.forum.thread.OpenThread;
import org.traitdunion.forum.thread.Opening;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;

@RestController
@RequestMapping("/api")
class ThreadController {

    private static final int FIRST_PAGE = 20;

    private final ThreadPages pages;
    private final Opening opening;

    ThreadController(ThreadPages pages, Opening opening) {
        this.pages = pages;
        this.opening = opening;
    }

    record PutThread(
            @Slug String roomId,
            @Text(min = 3, max = 120) String title,
            @Text(min = 1, max = 8000, multiline = true) String body) {}

    @GetMapping("/rooms/{id}/threads")
    @MembersOnly
    Page<ThreadLine> ofRoom(@PathVariable @Slug String id, Caller caller, PageRequest page) {
        return pages.ofRoom(id, caller, page);
    }

    @GetMapping("/threads/{id}")
    @MembersOnly
    ThreadView one(
            @PathVariable @Uuid String id,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        return pages.thread(id, after, limit, caller);
    }

    @PutMapping("/threads/{id}")
    @MembersOnly
    ThreadView put(@PathVariable @Uuid String id, @Valid @RequestBody PutThread command, Caller caller) {
        OpenThread wish = new OpenThread(id, command.roomId(), command.title(), command.body());
        return pages.thread(opening.open(wish, caller), 0, FIRST_PAGE, caller);
    }
}
