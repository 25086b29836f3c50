/** What the forum knows of the events: each has its thread. */
@NullMarked
package org.traitdunion.forum.events;

import org.jspecify.annotations.NullMarked;
