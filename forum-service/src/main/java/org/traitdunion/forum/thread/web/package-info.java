/** Threads and replies over HTTP. */
@NullMarked
package org.traitdunion.forum.thread.web;

import org.jspecify.annotations.NullMarked;
