package org.traitdunion.forum.events;

/** What the forum reads of {@code events.event-changed}: the title as it is now, whatever else changed. */
record EventChanged(String eventId, String title) {}
