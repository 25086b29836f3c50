package org.traitdunion.events.programme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.events.programme.CommunityEvent;
import org.traitdunion.events.programme.CommunityEvents;
import org.traitdunion.events.programme.EventEditing;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;
import org.traitdunion.kit.security.OrganisersOnly;
import org.traitdunion.kit.version.CheckedIfSent;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;

@RestController
@RequestMapping("/api/events")
class EventController {

    enum When {
        UPCOMING,
        PAST
    }

    record Cancel(@Text(max = 500, multiline = true) String reason) {}

    private final CommunityEvents events;
    private final EventEditing editing;
    private final EventViews views;
    private final Clock clock;

    EventController(CommunityEvents events, EventEditing editing, EventViews views, Clock clock) {
        this.events = events;
        this.editing = editing;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @MembersOnly
    Page<EventSummary> list(
            @RequestParam(defaultValue = "upcoming") When when,
            @RequestParam(required = false) @Nullable EventKind kind,
            PageRequest page,
            Caller caller) {
        var now = clock.instant();
        return views.of(
                switch (when) {
                    case UPCOMING -> events.upcoming(kind, now, page);
                    case PAST -> events.past(kind, now, page);
                },
                caller);
    }

    @GetMapping("/drafts")
    @OrganisersOnly
    Page<EventSummary> drafts(PageRequest page, Caller caller) {
        return views.of(events.draftsOf(caller.id(), page), caller);
    }

    @GetMapping("/{id}")
    @MembersOnly
    ResponseEntity<EventView> show(@PathVariable @Uuid String id, Caller caller) {
        return view(
                events.find(id).filter(event -> event.visibleTo(caller.id())).orElseThrow(Refusal::notFound), caller);
    }

    @PutMapping("/{id}")
    @OrganisersOnly
    ResponseEntity<EventView> write(
            @PathVariable @Uuid String id, IfMatch ifMatch, @Valid @RequestBody WriteEvent event, Caller caller) {
        return view(editing.write(id, caller.id(), event.content(), ifMatch), caller);
    }

    @DeleteMapping("/{id}")
    @OrganisersOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable @Uuid String id, @CheckedIfSent IfMatch ifMatch, Caller caller) {
        editing.deleteDraft(id, caller.id(), ifMatch);
    }

    @PutMapping("/{id}/publication")
    @OrganisersOnly
    ResponseEntity<EventView> publish(@PathVariable @Uuid String id, @CheckedIfSent IfMatch ifMatch, Caller caller) {
        return view(editing.publish(id, caller.id(), ifMatch), caller);
    }

    @PutMapping("/{id}/cancellation")
    @OrganisersOnly
    ResponseEntity<EventView> cancel(
            @PathVariable @Uuid String id,
            @CheckedIfSent IfMatch ifMatch,
            @Valid @RequestBody Cancel cancel,
            Caller caller) {
        return view(editing.cancel(id, caller.id(), cancel.reason(), ifMatch), caller);
    }

    private ResponseEntity<EventView> view(CommunityEvent event, Caller caller) {
        return Versioned.ok(views.of(event, caller), event.version());
    }
}
