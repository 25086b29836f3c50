/** The door, tried from outside: a browser before it, a network of stand-ins behind it. */
@NullMarked
package org.traitdunion.gateway;

import org.jspecify.annotations.NullMarked;
