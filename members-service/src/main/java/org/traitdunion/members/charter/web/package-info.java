/** The charter over HTTP. */
@NullMarked
package org.traitdunion.members.charter.web;

import org.jspecify.annotations.NullMarked;
