/** What came of all the histories. */
@NullMarked
package org.traitdunion.faults.report;

import org.jspecify.annotations.NullMarked;
