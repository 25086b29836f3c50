package org.traitdunion.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told the time. It begins on a working day in November 2026 at nine (UTC). */
public final class TestClock extends Clock {
    /** When it begins. */
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final InstantSource source = () -> this.now;
    private volatile Instant now = START;

    /** Tells the time. */
    public void set(Instant time) {
        now = time;
    }

    /** Lets this much time pass. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }
}
