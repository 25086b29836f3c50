package org.traitdunion.forum.thread;

import java.time.Instant;
import org.traitdunion.forum.charter.CharterRule;

/**
 * Why a reply is hidden. Everybody sees the rule; the reason and the moderator are for the author and the moderators.
 *
 * @param moderatorId who decided
 */
public record Hiding(CharterRule rule, String reason, String moderatorId, Instant at) {}
