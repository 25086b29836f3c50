package org.traitdunion.faults.history;

/** What somebody knows of a request when they stop asking. */
public enum Outcome {
    /** It was done. */
    OK,
    /** It was refused, and will not be done. */
    FAIL,
    /** Nobody said: it may have been done, or may be yet. */
    UNKNOWN
}
