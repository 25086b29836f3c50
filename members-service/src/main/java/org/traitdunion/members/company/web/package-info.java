/** Companies over HTTP. */
@NullMarked
package org.traitdunion.members.company.web;

import org.jspecify.annotations.NullMarked;
