/** Handlers that make the mistakes that the endpoint matrix is there to find. */
@NullMarked
package org.traitdunion.testkit.notes.careless;

import org.jspecify.annotations.NullMarked;
