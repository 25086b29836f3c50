@NullMarked
package org.traitdunion.faults.report;

import org.jspecify.annotations.NullMarked;
