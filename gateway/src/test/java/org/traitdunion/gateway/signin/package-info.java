@NullMarked
package org.traitdunion.gateway.signin;

import org.jspecify.annotations.NullMarked;
