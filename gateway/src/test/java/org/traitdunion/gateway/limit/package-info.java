@NullMarked
package org.traitdunion.gateway.limit;

import org.jspecify.annotations.NullMarked;
