/** Who has signed in: sessions kept in memory, or shared by several gateways in MongoDB. */
@NullMarked
package org.traitdunion.gateway.session;

import org.jspecify.annotations.NullMarked;
