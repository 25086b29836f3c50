/** What organisers write, made into HTML that is safe by construction. */
@NullMarked
package org.traitdunion.events.markdown;

import org.jspecify.annotations.NullMarked;
