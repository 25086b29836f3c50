@NullMarked
package org.traitdunion.faults;

import org.jspecify.annotations.NullMarked;
