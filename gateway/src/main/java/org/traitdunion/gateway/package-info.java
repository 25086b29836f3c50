/** The one door of the network. */
@NullMarked
package org.traitdunion.gateway;

import org.jspecify.annotations.NullMarked;
