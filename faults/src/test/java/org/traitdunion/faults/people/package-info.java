@NullMarked
package org.traitdunion.faults.people;

import org.jspecify.annotations.NullMarked;
