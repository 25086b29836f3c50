package org.traitdunion.faults.world;

import java.util.Set;

/**
 * Somebody's standing, where it is decided or in a copy.
 *
 * @param roles organiser and moderator, in lower case
 */
public record Member(boolean admitted, boolean active, Set<String> roles) {

    public static final Member UNKNOWN = new Member(false, false, Set.of());
}
