/** The outbox in the aggregate's own document, and the relay that publishes it. */
@NullMarked
package org.traitdunion.kit.outbox;

import org.jspecify.annotations.NullMarked;
