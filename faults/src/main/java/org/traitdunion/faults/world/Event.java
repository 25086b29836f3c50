package org.traitdunion.faults.world;

/**
 * The event of the history, as events-service has it.
 *
 * @param thread the forum's thread about it; empty while it knows of none
 * @param unannounced what it has still to tell its roster, and by it those who have a seat
 */
public record Event(
        String id, String title, String place, boolean cancelled, int capacity, String thread, int unannounced) {}
