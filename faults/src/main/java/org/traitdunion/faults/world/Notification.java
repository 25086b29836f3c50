package org.traitdunion.faults.world;

/**
 * What somebody was told.
 *
 * @param kind as it is stored
 * @param about the event, the reply ({@code thread:number}), the role, or nothing
 */
public record Notification(String member, String kind, String about) {}
