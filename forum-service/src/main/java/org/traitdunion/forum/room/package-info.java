/** Rooms: who may enter, and what goes on in them. */
@NullMarked
package org.traitdunion.forum.room;

import org.jspecify.annotations.NullMarked;
