package org.traitdunion.faults.history;

import java.util.Map;
import java.util.Set;

/**
 * Something that somebody wanted, with all its attempts: the same request again until it was answered.
 *
 * @param number in the order in which operations began
 * @param client the member who wanted it
 * @param subject the event, thread, reply ({@code thread:number}) or member that it is about
 * @param value what makes it this one: a place, a reply's own id, a reason; may be empty
 * @param doubtful an attempt of it was not answered, and may have its effect at any later time
 * @param status of the last answer; 0 when there was none
 * @param told what the last answer said, by name
 * @param broken an attempt of it was answered with an internal error
 * @param refusals what any attempt of it was refused with, also one that was made beside another that was not
 */
public record Operation(
        long number,
        String client,
        Kind kind,
        String subject,
        String value,
        Outcome outcome,
        boolean doubtful,
        int status,
        Map<String, String> told,
        boolean broken,
        Set<Refusal> refusals) {

    private static final int TOO_MANY = 429;

    public boolean ok() {
        return outcome == Outcome.OK;
    }

    /** Whether its last answer says that it was done, or will not be done. */
    public boolean answered() {
        return definite(status);
    }

    public static boolean definite(int status) {
        return status >= 200 && status < 500 && status != TOO_MANY;
    }

    /** Whether its effect may come, or have come, at a time that nobody knows. */
    public boolean unsure() {
        return outcome == Outcome.UNKNOWN || doubtful;
    }

    @Override
    public String toString() {
        return "#" + number + " " + kind + " of " + subject + (value.isEmpty() ? "" : " (" + value + ")") + " by "
                + client;
    }
}
