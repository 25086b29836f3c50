/** Threads and their numbered replies. */
@NullMarked
package org.traitdunion.forum.thread;

import org.jspecify.annotations.NullMarked;
