/** What breaks the network, by a plan that follows from a seed, and heals it. */
@NullMarked
package org.traitdunion.faults.nemesis;

import org.jspecify.annotations.NullMarked;
