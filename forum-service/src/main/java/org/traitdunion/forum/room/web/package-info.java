/** Rooms over HTTP. */
@NullMarked
package org.traitdunion.forum.room.web;

import org.jspecify.annotations.NullMarked;
