/** The rules of the game that everybody signs. */
@NullMarked
package org.traitdunion.members.charter;

import org.jspecify.annotations.NullMarked;
