/** What is measured. */
@NullMarked
package org.traitdunion.bench.scenario;

import org.jspecify.annotations.NullMarked;
