/** The network that is measured, and what its processes cost. */
@NullMarked
package org.traitdunion.bench.network;

import org.jspecify.annotations.NullMarked;
