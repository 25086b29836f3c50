@NullMarked
package org.traitdunion.faults.nemesis;

import org.jspecify.annotations.NullMarked;
