/** Who belongs to the network. */
@NullMarked
package org.traitdunion.members;

import org.jspecify.annotations.NullMarked;
