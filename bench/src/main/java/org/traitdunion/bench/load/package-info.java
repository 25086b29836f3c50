/** Load by kept tools: wrk for closed loops, vegeta for open ones and for a queue of different people. */
@NullMarked
package org.traitdunion.bench.load;

import org.jspecify.annotations.NullMarked;
