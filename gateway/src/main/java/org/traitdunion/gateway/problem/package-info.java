/** What the gateway itself has to refuse, said as RFC 9457 problems in French or English. */
@NullMarked
package org.traitdunion.gateway.problem;

import org.jspecify.annotations.NullMarked;
