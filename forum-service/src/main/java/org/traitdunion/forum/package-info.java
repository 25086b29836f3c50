/** Where people talk. */
@NullMarked
package org.traitdunion.forum;

import org.jspecify.annotations.NullMarked;
