/** The whole network on one machine. */
@NullMarked
package org.traitdunion.local;

import org.jspecify.annotations.NullMarked;
