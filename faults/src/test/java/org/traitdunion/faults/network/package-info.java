@NullMarked
package org.traitdunion.faults.network;

import org.jspecify.annotations.NullMarked;
