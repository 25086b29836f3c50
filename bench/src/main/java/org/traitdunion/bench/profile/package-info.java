/** Where the time goes: recordings of the Java processes, summed up. */
@NullMarked
package org.traitdunion.bench.profile;

import org.jspecify.annotations.NullMarked;
