package org.traitdunion.faults.world;

/**
 * A thread of the forum.
 *
 * @param arriving replies that have a number and no document yet
 */
public record Conversation(String id, String title, long replies, int arriving) {}
