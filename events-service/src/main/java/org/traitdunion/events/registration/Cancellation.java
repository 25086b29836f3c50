package org.traitdunion.events.registration;

import java.time.Instant;

/** Why and when an event was cancelled. */
public record Cancellation(String reason, Instant at) {}
