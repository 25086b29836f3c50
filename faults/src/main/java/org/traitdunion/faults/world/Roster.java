package org.traitdunion.faults.world;

import java.util.List;

/**
 * Where the seats of the event are given.
 *
 * @param unsettled steps that were decided and not yet written to the seats
 */
public record Roster(boolean open, int capacity, int free, int waiting, int unsettled, List<String> holders) {}
