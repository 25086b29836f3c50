@NullMarked
package org.traitdunion.testkit.notes.published;

import org.jspecify.annotations.NullMarked;
