@NullMarked
package org.traitdunion.faults.check;

import org.jspecify.annotations.NullMarked;
