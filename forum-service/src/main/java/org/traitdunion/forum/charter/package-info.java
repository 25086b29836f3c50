/** The rules of the network's charter, as far as the forum names them. */
@NullMarked
package org.traitdunion.forum.charter;

import org.jspecify.annotations.NullMarked;
