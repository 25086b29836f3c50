package org.traitdunion.faults.history;

/**
 * An answer that says that something will not be done.
 *
 * @param problem its type; empty if it does not say
 */
public record Refusal(int status, String problem) {

    @Override
    public String toString() {
        return problem.isEmpty() ? Integer.toString(status) : status + " " + problem;
    }
}
