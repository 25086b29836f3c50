package org.traitdunion.events.published;

import org.jspecify.annotations.Nullable;

/**
 * One thing that became different in a published event.
 *
 * @param field {@code title}, {@code place}, {@code time}, {@code capacity}, {@code sessions} or {@code description}
 * @param before what it was: a time is an ISO-8601 interval and the zone in which it is read, {@code start/end zone};
 *     sessions are their titles joined by {@code ", "}; null for the description, whose text does not travel
 * @param after what it is now, in the same form
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
