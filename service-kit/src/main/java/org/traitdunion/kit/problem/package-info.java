/** Every HTTP error as a problem of RFC 9457, in the reader's language. */
@NullMarked
package org.traitdunion.kit.problem;

import org.jspecify.annotations.NullMarked;
