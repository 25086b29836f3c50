/** Reports of replies, the decisions on them, and their effect. */
@NullMarked
package org.traitdunion.forum.moderation;

import org.jspecify.annotations.NullMarked;
