@NullMarked
package org.traitdunion.gateway.token;

import org.jspecify.annotations.NullMarked;
