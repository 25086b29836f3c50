package org.traitdunion.members.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.members.notification.Notifications;

/** What happened to the person who is signed in. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * What the reader has seen of a list. What came too late to stand in it stays unseen, however old it is.
     *
     * @param listed those that stood in it
     * @param olderThan where the list broke off: all that are older than this one are meant as well
     */
    record SeeListed(
            @NotNull @Size(max = 500) List<@Uuid String> listed,
            @Uuid(required = false) @Nullable String olderThan) {}

    @GetMapping
    @SignedIn
    Page<NotificationView> list(
            @RequestParam(required = false) @Nullable Boolean seen, PageRequest page, Caller caller) {
        return notifications.of(caller.id(), seen, page).map(NotificationView::of);
    }

    @PutMapping("/{id}/seen")
    @SignedIn
    NotificationView see(@PathVariable @Uuid String id, Caller caller) {
        return NotificationView.of(notifications.see(caller.id(), id).orElseThrow(Refusal::notFound));
    }

    @PutMapping("/seen")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeListed(@Valid @RequestBody SeeListed command, Caller caller) {
        if (!notifications.see(caller.id(), command.listed(), command.olderThan())) {
            throw Refusal.invalid("olderThan", "notification-unknown");
        }
    }
}
