/** What people asked for and what they were told, as it happened. */
@NullMarked
package org.traitdunion.faults.history;

import org.jspecify.annotations.NullMarked;
