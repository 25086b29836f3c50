/** The tokens of a session, and the bearer that goes on to the services. */
@NullMarked
package org.traitdunion.gateway.token;

import org.jspecify.annotations.NullMarked;
