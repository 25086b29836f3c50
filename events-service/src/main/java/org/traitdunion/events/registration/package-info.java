/** Who comes: the roster of an event, its seats and its waiting list. */
@NullMarked
package org.traitdunion.events.registration;

import org.jspecify.annotations.NullMarked;
