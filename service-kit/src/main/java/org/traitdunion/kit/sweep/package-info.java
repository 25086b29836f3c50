/** Repeated work that finishes what a crash left. */
@NullMarked
package org.traitdunion.kit.sweep;

import org.jspecify.annotations.NullMarked;
