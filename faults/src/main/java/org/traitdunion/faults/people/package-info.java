/** Those who use the network while it is broken; each does one thing after the other and repeats what was not answered. */
@NullMarked
package org.traitdunion.faults.people;

import org.jspecify.annotations.NullMarked;
