package org.traitdunion.faults.network;

import java.time.Instant;
import java.util.List;

/**
 * What one history is about, by its ids.
 *
 * @param since when it began
 * @param people whose notifications and sessions are looked at
 */
public record Meeting(
        String event,
        String thread,
        String room,
        String company,
        String newcomer,
        Instant since,
        List<String> people) {}
