/** How large a request may be, how many a person may send, and how many are worked on at once. */
@NullMarked
package org.traitdunion.gateway.limit;

import org.jspecify.annotations.NullMarked;
