package org.traitdunion.events.programme;

import java.time.Instant;
import java.util.List;
import org.traitdunion.events.published.Change;
import org.traitdunion.events.registration.Occasion;

/**
 * What one version of an event tells its roster.
 *
 * @param version the event's version that says it
 * @param reason of the cancellation; empty otherwise
 */
public record Announcement(
        Subject subject,
        long version,
        Occasion occasion,
        int capacity,
        List<Change> changes,
        String reason,
        Instant at) {

    enum Subject {
        PUBLICATION,
        CHANGE,
        CANCELLATION
    }
}
