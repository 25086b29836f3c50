/** Identifiers. */
@NullMarked
package org.traitdunion.kit.id;

import org.jspecify.annotations.NullMarked;
