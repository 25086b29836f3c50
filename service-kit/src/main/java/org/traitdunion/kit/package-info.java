/** Technical code of the services, and nothing of the domain. */
@NullMarked
package org.traitdunion.kit;

import org.jspecify.annotations.NullMarked;
