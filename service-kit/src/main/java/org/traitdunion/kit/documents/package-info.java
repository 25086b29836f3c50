/** OpenAPI and AsyncAPI documents, generated from the code. */
@NullMarked
package org.traitdunion.kit.documents;

import org.jspecify.annotations.NullMarked;
