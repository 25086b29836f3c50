package org.traitdunion.events.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.traitdunion.events.published.Change;
import org.traitdunion.events.published.EventFact;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.events.registration.Occasion;

/**
 * What an organiser writes about an event.
 *
 * @param description Markdown, may be empty
 * @param zone IANA name of the zone in which people read the times
 * @param capacity number of seats
 */
public record EventContent(
        EventKind kind,
        String title,
        String description,
        String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int capacity,
        List<Session> sessions) {

    public EventContent {
        sessions = List.copyOf(sessions);
    }

    Occasion occasion(String organiserId) {
        return new Occasion(kind, title, place, startsAt, endsAt, zone, organiserId);
    }

    EventFact published(String eventId, String organiserId) {
        return new EventFact.EventPublished(eventId, title, kind, place, startsAt, endsAt, zone, capacity, organiserId);
    }

    EventContent withCapacity(int seats) {
        return new EventContent(kind, title, description, place, startsAt, endsAt, zone, seats, sessions);
    }

    /** What became different, in the words of the announcement; empty when only the kind did. */
    List<Change> changesTo(EventContent next) {
        var changes = new ArrayList<Change>();
        add(changes, "title", next, content -> content.title);
        add(changes, "place", next, content -> content.place);
        add(changes, "time", next, content -> content.startsAt + "/" + content.endsAt + " " + content.zone);
        add(changes, "capacity", next, content -> Integer.toString(content.capacity));
        if (!sessions.equals(next.sessions)) {
            changes.add(new Change("sessions", titles(this), titles(next)));
        }
        if (!description.equals(next.description)) {
            changes.add(new Change("description", null, null));
        }
        return changes;
    }

    private void add(List<Change> changes, String field, EventContent next, Function<EventContent, String> value) {
        if (!value.apply(this).equals(value.apply(next))) {
            changes.add(new Change(field, value.apply(this), value.apply(next)));
        }
    }

    private static String titles(EventContent content) {
        return content.sessions.stream().map(Session::title).collect(Collectors.joining(", "));
    }
}
