package org.traitdunion.events.forum;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads when the forum opens a thread.
 *
 * @param eventId the event that the thread is about; null for all other threads
 */
record ThreadOpened(String threadId, @Nullable String eventId) {}
