@NullMarked
package org.traitdunion.gateway.session;

import org.jspecify.annotations.NullMarked;
