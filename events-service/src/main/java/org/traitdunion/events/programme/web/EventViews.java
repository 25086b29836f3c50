package org.traitdunion.events.programme.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.traitdunion.events.members.Members;
import org.traitdunion.events.members.Person;
import org.traitdunion.events.programme.CommunityEvent;
import org.traitdunion.events.registration.SeatBoard;
import org.traitdunion.kit.markdown.Markdown;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.Role;

/** Puts events, seats and names together for a reader; the number of queries does not depend on the number of events. */
@Component
class EventViews {

    private final SeatBoard board;
    private final Members members;
    private final Markdown markdown;
    private final Clock clock;

    EventViews(SeatBoard board, Members members, Markdown markdown, Clock clock) {
        this.board = board;
        this.members = members;
        this.markdown = markdown;
        this.clock = clock;
    }

    EventView of(CommunityEvent event, Caller reader) {
        var content = event.content();
        return new EventView(
                summaries(List.of(event), reader).getFirst(),
                content.description(),
                markdown.html(content.description()),
                content.sessions());
    }

    Page<EventSummary> of(Page<CommunityEvent> page, Caller reader) {
        return new Page<>(summaries(page.items(), reader), page.next());
    }

    private List<EventSummary> summaries(List<CommunityEvent> events, Caller reader) {
        var entries =
                board.of(reader.id(), events.stream().map(CommunityEvent::id).toList());
        var people = members.people(
                events.stream().map(CommunityEvent::organiserId).distinct().toList());
        return events.stream()
                .map(event -> summary(event, entries.get(event.id()), people.of(event.organiserId()), reader))
                .toList();
    }

    /** The roster leads where the capacity is concerned; a draft has none. */
    private EventSummary summary(
            CommunityEvent event, SeatBoard.@Nullable Entry entry, Person organiser, Caller reader) {
        var content = event.content();
        var seats = entry == null ? new SeatBoard.Counts(content.capacity(), 0, 0) : entry.counts();
        return new EventSummary(
                event.id(),
                content.kind(),
                content.title(),
                content.place(),
                content.startsAt(),
                content.endsAt(),
                content.zone(),
                seats.capacity(),
                event.state(),
                organiser,
                event.cancellation(),
                event.version(),
                event.threadId(),
                seats,
                entry == null ? SeatBoard.Mine.NONE : entry.mine(),
                reader.has(Role.ORGANISER) && event.editableBy(reader.id(), clock.instant()));
    }
}
