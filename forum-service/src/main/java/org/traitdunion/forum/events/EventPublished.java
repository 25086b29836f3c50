package org.traitdunion.forum.events;

/** What the forum reads of {@code events.event-published}. */
record EventPublished(String eventId, String title, String organiserId) {}
