/** What constants are called in JSON and in parameters. */
@NullMarked
package org.traitdunion.kit.wire;

import org.jspecify.annotations.NullMarked;
