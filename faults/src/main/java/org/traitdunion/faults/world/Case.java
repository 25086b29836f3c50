package org.traitdunion.faults.world;

import java.util.List;

/**
 * The moderation of one reply.
 *
 * @param reasons of its decisions, oldest first
 * @param hides whether the last of them hides the reply
 */
public record Case(long number, List<String> reporters, List<String> reasons, boolean hides) {}
