/** Seeded histories of a network that is broken while people use it; started by {@code faults/run}. */
@NullMarked
package org.traitdunion.faults;

import org.jspecify.annotations.NullMarked;
