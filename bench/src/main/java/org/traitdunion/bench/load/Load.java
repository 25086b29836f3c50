package org.traitdunion.bench.load;

import java.time.Duration;

/**
 * What a closed loop came to.
 *
 * @param requests all that were answered, well or not
 * @param seconds how long it lasted
 * @param bad answers above 399, and those that took too long to count
 * @param lost requests without an answer: of connections that broke, and of all where the loop stood still
 * @param still for how many seconds its connections waited for what never came; 0 where they were at work
 * @param latencies of the answers that did not take too long
 */
public record Load(long requests, double seconds, long bad, long lost, double still, Latencies latencies) {

    public long errors() {
        return bad + lost;
    }

    /** Answers that were no errors; what was both, refused and too late, stands twice among the bad. */
    public long good() {
        return Math.max(0, requests - bad);
    }

    /** Good answers a second. */
    public double perSecond() {
        return seconds == 0 ? 0 : good() / seconds;
    }

    /** Whether there were answers, and none failed: what fails costs next to nothing, and is no measure of anything. */
    public boolean isSound() {
        return requests > 0 && errors() == 0;
    }

    /** The same where what was asked for took so much longer than its answers. */
    public Load lasting(Duration longer) {
        return new Load(requests, seconds + longer.toNanos() / 1e9, bad, lost, still, latencies);
    }
}
