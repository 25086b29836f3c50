/** A community of a chosen size, multiplied from documents that the services wrote themselves. */
@NullMarked
package org.traitdunion.bench.data;

import org.jspecify.annotations.NullMarked;
