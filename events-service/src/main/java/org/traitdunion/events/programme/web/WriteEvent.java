package org.traitdunion.events.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.traitdunion.events.programme.EventContent;
import org.traitdunion.events.programme.Session;
import org.traitdunion.events.published.EventKind;
import org.traitdunion.kit.input.Consistent;
import org.traitdunion.kit.input.Faults;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;

/** What an organiser sends about an event: always the whole of it. */
record WriteEvent(
        @NotNull EventKind kind,
        @Text(min = 3, max = 120) String title,
        @Text(min = 0, max = 8000, multiline = true) String description,
        @Text(max = 200) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Text(max = 64) String zone,
        @NotNull @Min(1) @Max(500) Integer capacity,
        @NotNull @Size(max = 20) List<@NotNull @Valid WriteSession> sessions)
        implements Consistent {

    @Override
    public void check(Faults faults) {
        Timetable.check(this, faults);
    }

    record WriteSession(
            @Slug String id,
            @Text(max = 120) String title,
            @Text(min = 0, max = 1000, multiline = true) String description,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        Session session() {
            return new Session(id, title, description, startsAt, endsAt);
        }
    }

    EventContent content() {
        return new EventContent(
                kind,
                title,
                description,
                place,
                startsAt,
                endsAt,
                zone,
                capacity,
                sessions.stream().map(WriteSession::session).toList());
    }
}
