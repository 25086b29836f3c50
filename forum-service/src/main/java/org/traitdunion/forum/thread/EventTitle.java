package org.traitdunion.forum.thread;

/**
 * What a thread shows of its event.
 *
 * @param version grows with each change of the event; an older title never replaces a newer one
 */
public record EventTitle(String eventId, String title, long version) {}
