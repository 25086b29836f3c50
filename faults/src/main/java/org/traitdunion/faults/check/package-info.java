/** What must hold after every history: functions of plain values. */
@NullMarked
package org.traitdunion.faults.check;

import org.jspecify.annotations.NullMarked;
