package org.traitdunion.events.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes, or would come.
 *
 * @param rank 1 for whoever gets the next seat; null unless waiting
 * @param since when the present state began
 */
public record Attendance(
        String memberId, Seat.State state, @Nullable Integer rank, Instant since) {}
