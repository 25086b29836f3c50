package org.traitdunion.faults.world;

/**
 * What somebody said in the thread of the history.
 *
 * @param claim the client's own id of it
 */
public record Reply(long number, String claim, String author, String body, boolean hidden) {}
