package org.traitdunion.faults.world;

/**
 * A room, and a recount of its threads.
 *
 * @param threads as the room says
 */
public record Room(String id, long threads, long counted) {}
