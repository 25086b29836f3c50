/** What this service tells the others: its facts and the directory of members. */
@NullMarked
package org.traitdunion.members.published;

import org.jspecify.annotations.NullMarked;
