package org.traitdunion.faults.world;

/**
 * What a document has told and what of it still waits.
 *
 * @param told the number of facts that it ever told
 */
public record Pending(String document, long told, int waiting) {}
