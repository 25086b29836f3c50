package org.traitdunion.kit.security;

import java.util.Optional;

/**
 * The standing of members, answered by each service from its own copy of the directory. It is asked once for each
 * request, so that a suspension or a new role works at once although the token is older.
 */
@FunctionalInterface
public interface Standings {

    /** The standing of the person with this token subject; empty for somebody who is not a member. */
    Optional<Standing> of(String memberId);
}
