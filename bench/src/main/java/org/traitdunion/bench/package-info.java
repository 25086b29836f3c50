/** The bench: the whole network on scratch folders, measured under load, and the figures kept to be compared. */
@NullMarked
package org.traitdunion.bench;

import org.jspecify.annotations.NullMarked;
