package org.traitdunion.members.membership;

import java.time.Instant;

/**
 * Why and since when a member is kept out.
 *
 * @param reason what the member reads, 1 to 500 characters
 * @param by id of the administrator
 */
public record Suspension(String reason, String by, Instant at) {}
