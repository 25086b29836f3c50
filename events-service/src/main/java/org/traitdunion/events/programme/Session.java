package org.traitdunion.events.programme;

import java.time.Instant;

/** A themed slot inside an event. */
public record Session(String id, String title, String description, Instant startsAt, Instant endsAt) {}
