/** How large a request may be, and how many a person may send. */
@NullMarked
package org.traitdunion.gateway.limit;

import org.jspecify.annotations.NullMarked;
