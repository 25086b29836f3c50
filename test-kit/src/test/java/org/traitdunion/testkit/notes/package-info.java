/** The smallest service that has everything: with it the kit is tested as services use it. */
@NullMarked
package org.traitdunion.testkit.notes;

import org.jspecify.annotations.NullMarked;
