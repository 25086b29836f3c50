/** What this service knows of the forum: that an event has a thread. */
@NullMarked
package org.traitdunion.events.forum;

import org.jspecify.annotations.NullMarked;
