/** Figures: collected, kept in a file, shown and compared. */
@NullMarked
package org.traitdunion.bench.result;

import org.jspecify.annotations.NullMarked;
