/** Reports and decisions over HTTP. */
@NullMarked
package org.traitdunion.forum.moderation.web;

import org.jspecify.annotations.NullMarked;
