/** The stories of members, told against the service with real Kafka and MongoDB. */
@NullMarked
package org.traitdunion.members;

import org.jspecify.annotations.NullMarked;
