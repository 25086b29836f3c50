package org.traitdunion.events.registration;

/** What came of the wish for another number of seats. */
public enum Resizing {
    DONE,
    /** More seats are taken than would remain. */
    BELOW_TAKEN,
    /** The event is cancelled, or is being cancelled. */
    CLOSED
}
