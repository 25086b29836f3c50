/** Keycloak's copy of the members' roles. */
@NullMarked
package org.traitdunion.members.keycloak;

import org.jspecify.annotations.NullMarked;
