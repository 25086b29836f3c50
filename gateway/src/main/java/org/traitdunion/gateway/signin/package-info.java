/** Signing in at Keycloak and out again, everywhere. */
@NullMarked
package org.traitdunion.gateway.signin;

import org.jspecify.annotations.NullMarked;
