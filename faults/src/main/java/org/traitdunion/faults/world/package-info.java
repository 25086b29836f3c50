/** What the network keeps after a history, as plain values. */
@NullMarked
package org.traitdunion.faults.world;

import org.jspecify.annotations.NullMarked;
