/** What a request may carry: validated, normalised texts and identifiers. */
@NullMarked
package org.traitdunion.kit.input;

import org.jspecify.annotations.NullMarked;
