/** What members write, made into HTML that is safe by construction. */
@NullMarked
package org.traitdunion.forum.markdown;

import org.jspecify.annotations.NullMarked;
