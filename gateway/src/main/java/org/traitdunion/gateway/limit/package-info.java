/** How large a request may be, how many a person may send, and how many are worked on at once, of all and of one. */
@NullMarked
package org.traitdunion.gateway.limit;

import org.jspecify.annotations.NullMarked;
