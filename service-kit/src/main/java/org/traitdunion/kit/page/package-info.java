/** Lists as cursor pages: a keyset over MongoDB, signed cursors, links of RFC 8288. */
@NullMarked
package org.traitdunion.kit.page;

import org.jspecify.annotations.NullMarked;
