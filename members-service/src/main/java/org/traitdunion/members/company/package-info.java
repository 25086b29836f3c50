/** The companies whose assistants may join. */
@NullMarked
package org.traitdunion.members.company;

import org.jspecify.annotations.NullMarked;
