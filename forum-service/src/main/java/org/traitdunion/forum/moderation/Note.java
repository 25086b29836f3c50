package org.traitdunion.forum.moderation;

import java.time.Instant;
import org.traitdunion.forum.charter.CharterRule;

/**
 * What one member says about a reply to the moderators.
 *
 * @param reporterId shown to nobody; it makes sure that one person counts once, and is told the answer
 * @param note in their own words; may be empty
 */
public record Note(String reporterId, CharterRule rule, String note, Instant at) {}
