/** What people write in Markdown, made into HTML that is safe by construction. */
@NullMarked
package org.traitdunion.kit.markdown;

import org.jspecify.annotations.NullMarked;
