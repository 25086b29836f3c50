@NullMarked
package org.traitdunion.faults.history;

import org.jspecify.annotations.NullMarked;
