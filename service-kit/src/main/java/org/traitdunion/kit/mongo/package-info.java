/** The service's database: client settings that run on a real server and on the embedded one, indexes, health. */
@NullMarked
package org.traitdunion.kit.mongo;

import org.jspecify.annotations.NullMarked;
