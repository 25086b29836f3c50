/** The documentation of every service's interface, gathered at one address. */
@NullMarked
package org.traitdunion.gateway.docs;

import org.jspecify.annotations.NullMarked;
