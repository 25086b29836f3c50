/** What people attend. */
@NullMarked
package org.traitdunion.events;

import org.jspecify.annotations.NullMarked;
