/** The facts that the forum tells the others. */
@NullMarked
package org.traitdunion.forum.published;

import org.jspecify.annotations.NullMarked;
