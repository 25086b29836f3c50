/** Who calls, and whether they may: tokens of the realm, standing from the service's own copy, deny by default. */
@NullMarked
package org.traitdunion.kit.security;

import org.jspecify.annotations.NullMarked;
