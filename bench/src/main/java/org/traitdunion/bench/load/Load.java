package org.traitdunion.bench.load;

import java.time.Duration;

/**
 * What a closed loop came to.
 *
 * @param requests all that were answered, well or not
 * @param seconds how long it lasted
 * @param errors answers above 399, and connections that broke or timed out
 * @param latencies of all answers
 */
public record Load(long requests, double seconds, long errors, Latencies latencies) {

    /** Answers that were no errors. */
    public long good() {
        return Math.max(0, requests - errors);
    }

    /** Good answers a second. */
    public double perSecond() {
        return seconds == 0 ? 0 : good() / seconds;
    }

    /** Whether there were answers, and none failed: what fails costs next to nothing, and is no measure of anything. */
    public boolean isSound() {
        return requests > 0 && errors == 0;
    }

    /** The same where what was asked for took so much longer than its answers. */
    public Load lasting(Duration longer) {
        return new Load(requests, seconds + longer.toNanos() / 1e9, errors, latencies);
    }
}
