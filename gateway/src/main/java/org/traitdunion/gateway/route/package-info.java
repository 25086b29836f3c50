/** Which path belongs to which service, and how a request is carried there and back. */
@NullMarked
package org.traitdunion.gateway.route;

import org.jspecify.annotations.NullMarked;
