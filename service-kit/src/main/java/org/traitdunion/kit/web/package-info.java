/** How the services speak JSON and HTTP: strict reading, limits, languages. */
@NullMarked
package org.traitdunion.kit.web;

import org.jspecify.annotations.NullMarked;
