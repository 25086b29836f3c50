/** The network under test, and how what it keeps is read behind its back. */
@NullMarked
package org.traitdunion.faults.network;

import org.jspecify.annotations.NullMarked;
