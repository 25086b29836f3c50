/** Who belongs: the application, its decision, roles, suspension. One document is one person's membership. */
@NullMarked
package org.traitdunion.members.membership;

import org.jspecify.annotations.NullMarked;
