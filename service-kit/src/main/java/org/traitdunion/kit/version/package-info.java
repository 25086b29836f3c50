/** Entity tags: which version of a thing an answer shows and a change was based on (RFC 9110). */
@NullMarked
package org.traitdunion.kit.version;

import org.jspecify.annotations.NullMarked;
