@NullMarked
package org.traitdunion.testkit.notes.note;

import org.jspecify.annotations.NullMarked;
