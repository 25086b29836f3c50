package org.traitdunion.forum.thread;

/**
 * A member's wish to open a thread.
 *
 * @param id made by the client, so that a retry opens nothing twice
 * @param title 3 to 120 characters
 * @param body Markdown, 1 to 8,000 characters
 */
public record OpenThread(String id, String roomId, String title, String body) {}
