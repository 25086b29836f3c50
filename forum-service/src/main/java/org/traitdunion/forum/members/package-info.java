/** What the forum knows of the members: its own copy of the directory. */
@NullMarked
package org.traitdunion.forum.members;

import org.jspecify.annotations.NullMarked;
