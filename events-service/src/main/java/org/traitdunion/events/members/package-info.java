/** What this service knows of the members: a local copy of the directory. */
@NullMarked
package org.traitdunion.events.members;

import org.jspecify.annotations.NullMarked;
